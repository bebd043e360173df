package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.List;

/** Told of posts that others can read from now on: at once, or because a person showed them. */
final class Appearances {

    private final PostHooks hooks;
    private final ReplyNews replies;

    @Inject
    Appearances(PostHooks hooks, ReplyNews replies) {
        this.hooks = hooks;
        this.replies = replies;
    }

    /** After COMMIT. Does not block. */
    void shown(List<Post> posts) {
        hooks.shown(posts);
        replies.shown(posts);
    }
}
