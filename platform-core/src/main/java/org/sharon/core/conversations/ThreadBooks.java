package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Finds the book of a thread. Rooms of the building have none. */
final class ThreadBooks {

    private final Map<Room.Kind, ThreadBook> books = new EnumMap<>(Room.Kind.class);

    @Inject
    ThreadBooks(Set<ThreadBook> books) {
        books.forEach(book -> this.books.put(book.kind(), book));
    }

    Optional<Said.Refused> closed(Room room, Visitor author, boolean edits) {
        return find(room.kind()).flatMap(book -> book.closed(room, author, edits));
    }

    void shown(Handle handle, Room room, Post post) {
        if (post.isPosted()) {
            find(room.kind()).ifPresent(book -> book.shown(handle, post));
        }
    }

    /** The same for a post of which only the number of its room is known. */
    void shown(Handle handle, Post post) {
        if (post.topic() == null && post.isPosted()) {
            find(kind(handle, post.room())).ifPresent(book -> book.shown(handle, post));
        }
    }

    private Optional<ThreadBook> find(Room.Kind kind) {
        return Optional.ofNullable(books.get(kind));
    }

    private static Room.Kind kind(Handle handle, long room) {
        return handle.createQuery("SELECT kind FROM room WHERE id = :room")
                .bind("room", room)
                .map((row, context) -> Room.Kind.of(row.getString("kind")))
                .one();
    }
}
