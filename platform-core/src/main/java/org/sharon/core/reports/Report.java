package org.sharon.core.reports;

import java.time.Instant;

/**
 * What somebody reported, as they read it again.
 *
 * @param ofItem whether it is about something that is no post; then the post is what they wrote to
 *     the team
 * @param shown whether the post is still in its room
 */
record Report(
        long id,
        Concern concern,
        boolean ofItem,
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
