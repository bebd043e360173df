package org.sharon.core.moderation;

import java.util.List;
import java.util.UUID;
import org.sharon.core.moderation.Decisions.Decision;

/** What became of somebody's posts. */
record DecisionsView(List<Decision> decisions) {

    /** A client key for one form, so that it is sent once. */
    String key() {
        return UUID.randomUUID().toString();
    }
}
