package org.sharon.core.reports;

import java.time.Instant;

/**
 * What somebody reported, as they read it again.
 *
 * @param shown whether the post is still in its room
 */
record Report(
        long id,
        Concern concern,
        String service,
        String roomSlug,
        String roomTitle,
        String postAddress,
        boolean shown,
        Outcome outcome,
        Instant at) {

    boolean isAboutAPerson() {
        return concern.kind() == Concern.Kind.PERSON;
    }
}
