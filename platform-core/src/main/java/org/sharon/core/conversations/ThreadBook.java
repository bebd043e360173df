package org.sharon.core.conversations;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * What goes on in the threads of one kind beside their posts. Bound by the features that have some.
 */
public interface ThreadBook {

    /** The kind of its threads. */
    Room.Kind kind();

    /**
     * Why this person can say nothing in the thread just now; empty when they can. Blocks.
     *
     * @param edits whether they change what they have said there
     */
    Optional<Said.Refused> closed(Room thread, Visitor author, boolean edits);

    /**
     * The others can read this from now on.
     *
     * @param handle of the transaction that stores or shows the post: both happen, or neither
     */
    void shown(Handle handle, Post post);
}
