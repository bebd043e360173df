package org.sharon.core.alerts;

import java.time.Instant;
import java.util.List;

/**
 * The desk.
 *
 * @param alertCount how many are open, also those that are not listed
 * @param clinical whether alerts are shown at all
 */
record ConsoleView(
        Instant now,
        List<DeskCard> alerts,
        int alertCount,
        List<DeskCard> reviews,
        int reviewCount,
        boolean clinical) {

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
