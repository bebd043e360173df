package org.sharon.core.moderation;

import org.sharon.core.web.Page;

/** What a peer moderator reads who has not passed the training of a service yet. */
final class TrainingFirst {

    private TrainingFirst() {}

    static Page page() {
        return Page.of("moderation/training-first.jte", "").withStatus(403);
    }
}
