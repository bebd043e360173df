package org.sharon.core.alerts;

import java.time.Instant;
import java.util.List;
import org.sharon.core.signposts.ToCheck;
import org.sharon.core.unread.UnreadCount;

/**
 * The desk.
 *
 * @param alertCount how many are open, also those that are not listed
 * @param toRead what no rule minded and a person reads all the same
 * @param toCheck other places that a lead looks after and has to try
 * @param clinical whether alerts are shown at all
 * @param untrained the services where whoever looks has to pass the training first
 */
record ConsoleView(
        Instant now,
        List<DeskCard> alerts,
        int alertCount,
        List<DeskCard> reviews,
        int reviewCount,
        UnreadCount toRead,
        ToCheck toCheck,
        boolean clinical,
        List<String> untrained) {

    String title() {
        return clinical ? "Duty desk" : "Posts to review";
    }

    boolean hasMoreAlerts() {
        return alertCount > alerts.size();
    }

    boolean hasMoreReviews() {
        return reviewCount > reviews.size();
    }
}
