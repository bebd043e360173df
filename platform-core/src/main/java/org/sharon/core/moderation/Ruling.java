package org.sharon.core.moderation;

import java.util.Locale;
import org.sharon.core.conversations.Post;

/** What a person can decide about a held post. */
enum Ruling {
    APPROVED,
    /** The author can change it and send it again. */
    RETURNED,
    REFUSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Post.State state() {
        return switch (this) {
            case APPROVED -> Post.State.POSTED;
            case RETURNED -> Post.State.RETURNED;
            case REFUSED -> Post.State.REFUSED;
        };
    }
}
