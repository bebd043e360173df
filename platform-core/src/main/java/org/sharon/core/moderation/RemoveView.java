package org.sharon.core.moderation;

import org.sharon.core.conversations.Post;

/** A post that somebody is about to take down. */
record RemoveView(Post post, String roomTitle, String back, ReasonForm reason) {

    String address() {
        return "/staff/posts/" + post.id() + "/remove";
    }
}
