package org.sharon.core.unread;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import org.jdbi.v3.core.Handle;

/** Which posts a person has read, in the database. Whoever writes here holds the room's lock. */
public final class ReadMarks {

    private static final String CHANGED =
            """
            INSERT INTO post_read (post, trust, room, revision, changed)
            SELECT id, trust, room, 0, TRUE FROM post WHERE id = :post
            ON DUPLICATE KEY UPDATE changed = TRUE
            """;

    private static final String READ =
            """
            INSERT INTO post_read (post, trust, room, revision, changed, read_by, read_at)
            SELECT id, trust, room, revision, FALSE, :by, :at FROM post WHERE id IN (<posts>)
            ON DUPLICATE KEY UPDATE revision = VALUES(revision), changed = FALSE,
                                    read_by = VALUES(read_by), read_at = VALUES(read_at)
            """;

    private static final String MOVE =
            """
            INSERT INTO room_read (room, trust, read_to) SELECT id, trust, :to FROM room WHERE id = :room
            ON DUPLICATE KEY UPDATE read_to = GREATEST(read_to, VALUES(read_to))
            """;

    private final Clock clock;

    @Inject
    ReadMarks(Clock clock) {
        this.clock = clock;
    }

    /** Its author has changed the post, so whoever read it before has not read this. */
    public void changed(Handle handle, long post) {
        handle.createUpdate(CHANGED).bind("post", post).execute();
    }

    /** Somebody has read these posts as they are now. */
    void read(Handle handle, Collection<Long> posts, long by) {
        handle.createUpdate(READ)
                .bindList("posts", posts)
                .bind("by", by)
                .bind("at", clock.instant())
                .execute();
    }

    /** Nothing up to this place waits any more. */
    void moveTo(Handle handle, long room, long place) {
        handle.createUpdate(MOVE).bind("room", room).bind("to", place).execute();
    }
}
