package org.sharon.core.conversations;

import org.jdbi.v3.core.Handle;

/** Told when a post that its room sees says something else. Bound by search. */
public interface Rewording {

    /** Nobody needs to know. */
    Rewording UNNOTICED = (handle, post) -> {};

    /**
     * @param handle of the transaction that changes the post: both happen, or neither
     * @param post as it is now
     */
    void reworded(Handle handle, Post post);
}
