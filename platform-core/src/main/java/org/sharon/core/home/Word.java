package org.sharon.core.home;

import org.sharon.core.moderation.Decisions;

/**
 * Word from the team about a post of one's own.
 *
 * @param address where it can be changed; empty when it cannot
 */
record Word(String heading, String reason, String room, String text, String address) {

    static Word of(Decisions.Decision decision) {
        return new Word(
                decision.heading(),
                decision.reason(),
                decision.roomTitle(),
                decision.text(),
                decision.canBeSentAgain()
                        ? "/rooms/" + decision.roomSlug() + "/posts/" + decision.post() + "/edit"
                        : "");
    }

    boolean canBeSentAgain() {
        return !address.isEmpty();
    }
}
