package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.Map;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/**
 * Everybody in the demonstration has looked into their rooms and at their notices, and the teams
 * have read what was said there: only what comes later is new.
 */
final class Habits {

    private static final String BEEN =
            """
            INSERT INTO room_visit (account, room, place)
            SELECT :account, id, next_seq - 1 FROM room WHERE id = :room
            """;

    private static final String READ =
            """
            INSERT INTO topic_visit (account, topic, place, answers)
            SELECT :account, t.id, MAX(p.seq), t.replies
              FROM topic t JOIN post p ON p.topic = t.id
             WHERE t.room = :room
             GROUP BY t.id, t.replies
            """;

    private static final String REVIEWED =
            """
            INSERT INTO room_read (room, trust, read_to)
            SELECT id, trust, next_seq - 1 FROM room
             WHERE id IN (SELECT room FROM post)
            """;

    /** Whoever has answered has read what came before. */
    private static final String ANSWERED =
            """
            UPDATE %s s
              JOIN (SELECT room, author, MAX(seq) AS seq FROM post GROUP BY room, author) own
                ON own.room = s.room AND own.author = s.account
               SET s.seen_seq = GREATEST(s.seen_seq, own.seq)
            """;

    private static final String NOTICED = "UPDATE notice SET unread = FALSE";

    private final Database database;
    private final Guard guard;

    @Inject
    Habits(Database database, Guard guard) {
        this.database = database;
        this.guard = guard;
    }

    void play(Map<String, Visitor> cast) {
        for (Visitor each : cast.values()) {
            for (Room room : guard.roomsOf(each)) {
                look(each, room);
            }
        }
        database.write(handle -> handle.execute(REVIEWED));
        database.write(handle -> handle.execute(ANSWERED.formatted("message_side")));
        database.write(handle -> handle.execute(ANSWERED.formatted("message_group_person")));
        database.write(handle -> handle.execute(NOTICED));
    }

    private void look(Visitor visitor, Room room) {
        database.write(
                handle -> {
                    for (String seen : new String[] {BEEN, READ}) {
                        handle.createUpdate(seen)
                                .bind("account", visitor.account())
                                .bind("room", room.id())
                                .execute();
                    }
                    return null;
                });
    }
}
