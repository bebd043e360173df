package org.sharon.core.conversations;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A judged post on its way to the database.
 *
 * @param own the author's own words, when a plugin gave the post others
 */
record Submission(
        NewPost post, Judged judged, @Nullable String own, CompletableFuture<Post> stored) {

    Submission(NewPost post, Judged judged, @Nullable String own) {
        this(post, judged, own, new CompletableFuture<>());
    }

    Post.State state() {
        return judged.isHeld() ? Post.State.HELD : Post.State.POSTED;
    }

    /** Staff have to see it: it is held, or somebody has to look. */
    boolean concernsStaff() {
        return judged.isHeld() || judged.attention() != org.sharon.api.moderation.Attention.NONE;
    }
}
