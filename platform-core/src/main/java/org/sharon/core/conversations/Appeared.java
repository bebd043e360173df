package org.sharon.core.conversations;

import java.util.List;

/** Told of posts that others can read, after COMMIT and on the node where it happened. */
public interface Appeared {

    /** Others can read these from now on. Must not block. */
    void shown(List<Post> posts);

    /** Others read this in other words than before. Must not block. */
    void changed(Post post);
}
