package org.sharon.core.conversations;

import java.util.concurrent.CompletableFuture;

/** A judged post on its way to the database. */
record Submission(NewPost post, Judged judged, CompletableFuture<Post> stored) {

    Submission(NewPost post, Judged judged) {
        this(post, judged, new CompletableFuture<>());
    }

    Post.State state() {
        return judged.isHeld() ? Post.State.HELD : Post.State.POSTED;
    }

    /** Staff have to see it: it is held, or somebody has to look. */
    boolean concernsStaff() {
        return judged.isHeld() || judged.attention() != org.sharon.api.moderation.Attention.NONE;
    }
}
