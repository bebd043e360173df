package org.sharon.core.reports;

import static org.sharon.core.language.Words.say;

import org.sharon.core.moderation.Promise;
import org.sharon.core.web.When;

/**
 * One report, for whoever made it.
 *
 * @param room the title of its room; empty when they have no key to it any more
 * @param helpNow their own words say that they need help themselves
 */
record ReceiptView(Report report, String room, Promise promise, boolean helpNow) {

    String when() {
        return When.words(report.at());
    }

    boolean hasRoom() {
        return !room.isEmpty();
    }

    boolean isThere() {
        return hasRoom() && report.shown();
    }

    /** What is no post goes to the team as words of theirs, in their conversation with it. */
    String where() {
        if (report.ofItem()) {
            return say("reports.your-conversation-with-the-team");
        }
        return hasRoom() ? room : say("reports.a-room-you-have-no-key");
    }

    String address() {
        return "/reports/" + report.id();
    }
}
