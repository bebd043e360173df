package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.List;
import java.util.Set;

/** Told of posts that others can read from now on: at once, or because a person showed them. */
final class Appearances {

    private final PostHooks hooks;
    private final ReplyNews replies;
    private final Set<Appeared> followers;

    @Inject
    Appearances(PostHooks hooks, ReplyNews replies, Set<Appeared> followers) {
        this.followers = followers;
        this.hooks = hooks;
        this.replies = replies;
    }

    /** After COMMIT. Does not block. */
    void shown(List<Post> posts) {
        hooks.shown(posts);
        replies.shown(posts);
        followers.forEach(each -> each.shown(posts));
    }

    /** A post that others read says something else now. After COMMIT. Does not block. */
    void changed(Post post) {
        followers.forEach(each -> each.changed(post));
    }
}
