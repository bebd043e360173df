package org.sharon.core.polls;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;

/** Polls in the database. */
final class PollStore {

    /** A poll and the words that it stands in. */
    record Found(Poll poll, String text) {}

    private static final String ADD =
            """
            INSERT INTO poll (trust, room, author, client_key, many, closes_at, secret, sent_at)
            VALUES (:trust, :room, :author, :key, :many, :closes, :secret, :at)
            ON DUPLICATE KEY UPDATE id = id
            """;

    /** Sent again after a question of ours: what has become a post stays as it is. */
    private static final String CHANGE =
            """
            UPDATE poll c
              LEFT JOIN post p ON p.author = c.author AND p.client_key = c.client_key
               SET c.many = :many, c.closes_at = :closes
             WHERE c.author = :author AND c.client_key = :key AND p.id IS NULL
            """;

    /** Of posts that were never sent. */
    private static final String LEFT =
            """
            DELETE c FROM poll c
              LEFT JOIN post p ON p.author = c.author AND p.client_key = c.client_key
             WHERE c.author = :author AND c.sent_at < :before AND p.id IS NULL
            """;

    private static final String COLUMNS =
            """
            c.id, c.author, c.client_key, c.many, c.closes_at, c.closed_at, c.withdrawn_at, c.secret,
            c.shown_mark, c.shown_people, c.shown
            """;

    private static final String OF_POST =
            "SELECT " + COLUMNS + " FROM poll c WHERE c.author = :author AND c.client_key = :key";

    private static final String OF_TOPIC =
            "SELECT "
                    + COLUMNS
                    + """
                    , p.text
                      FROM post p
                      JOIN poll c ON c.author = p.author AND c.client_key = p.client_key
                     WHERE p.topic = :topic AND p.room = :room AND p.opens_topic
                       AND p.state = 'posted'
                    """;

    /** Of each topic the first post alone is looked at, and one row of an index of polls. */
    private static final String AMONG =
            """
            SELECT t.id, (SELECT p.text FROM post p
                           WHERE p.topic = t.id AND p.opens_topic LIMIT 1) AS text
              FROM topic t
             WHERE t.id IN (<topics>)
               AND EXISTS (SELECT 1 FROM poll c
                            WHERE c.author = t.author AND c.withdrawn_at IS NULL
                              AND c.client_key = (SELECT p.client_key FROM post p
                                                   WHERE p.topic = t.id AND p.opens_topic LIMIT 1))
            """;

    private static final String LOCK =
            "SELECT " + COLUMNS + " FROM poll c WHERE c.id = :id FOR UPDATE";

    private static final String TO_CLOSE =
            "SELECT "
                    + COLUMNS
                    + """
                    , p.text
                      FROM poll c
                      JOIN post p ON p.author = c.author AND p.client_key = c.client_key
                     WHERE c.closed_at IS NULL AND c.closes_at <= :now
                     ORDER BY c.closes_at
                     LIMIT 50
                    """;

    private static final String ANSWER =
            """
            INSERT INTO poll_answer (poll, voter, mark, chosen) VALUES (:poll, :voter, :mark, :chosen)
            ON DUPLICATE KEY UPDATE mark = VALUES(mark), chosen = VALUES(chosen)
            """;

    private static final String CHOSEN =
            "SELECT chosen FROM poll_answer WHERE poll = :poll AND voter = :voter AND mark = :mark";

    private static final String SETS =
            """
            SELECT chosen, COUNT(*) AS people FROM poll_answer
             WHERE poll = :poll AND mark = :mark GROUP BY chosen
            """;

    private static final String SHOW =
            """
            UPDATE poll SET shown_mark = :mark, shown_people = :people, shown = :shown
             WHERE id = :id
            """;

    private static final String END =
            "UPDATE poll SET closed_at = :at, secret = NULL WHERE id = :id";

    private static final String WITHDRAW =
            """
            UPDATE poll SET withdrawn_at = :at, closed_at = COALESCE(closed_at, :at), secret = NULL,
                            shown_mark = NULL, shown_people = 0, shown = ''
             WHERE id = :id
            """;

    private static final String FORGET = "DELETE FROM poll_answer WHERE poll = :poll";

    private final Database database;

    @Inject
    PollStore(Database database) {
        this.database = database;
    }

    /** Where the secret of a poll belongs, so that it opens for no other. */
    static String place(long author, UUID key) {
        return "poll|" + author + "|" + key;
    }

    void add(
            Room room,
            long author,
            UUID key,
            boolean many,
            @Nullable Instant closes,
            byte[] secret,
            Instant at) {
        database.write(
                handle -> {
                    handle.createUpdate(LEFT)
                            .bind("author", author)
                            .bind("before", at.minus(1, ChronoUnit.DAYS))
                            .execute();
                    handle.createUpdate(ADD)
                            .bind("trust", room.trust())
                            .bind("room", room.id())
                            .bind("author", author)
                            .bind("key", bytes(key))
                            .bind("many", many)
                            .bind("closes", closes)
                            .bind("secret", secret)
                            .bind("at", at)
                            .execute();
                    return handle.createUpdate(CHANGE)
                            .bind("author", author)
                            .bind("key", bytes(key))
                            .bind("many", many)
                            .bind("closes", closes)
                            .execute();
                });
    }

    int countSince(long author, Instant since) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM poll"
                                                + " WHERE author = :author AND sent_at > :since")
                                .bind("author", author)
                                .bind("since", since)
                                .mapTo(Integer.class)
                                .one());
    }

    Optional<Poll> ofPost(long author, UUID key) {
        return database.read(
                handle ->
                        handle.createQuery(OF_POST)
                                .bind("author", author)
                                .bind("key", bytes(key))
                                .map((row, context) -> poll(row))
                                .findOne());
    }

    /** The words of those of these topics that have a poll which was not taken away. */
    Map<Long, String> among(Collection<Long> topics) {
        Map<Long, String> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(AMONG)
                                .bindList("topics", List.copyOf(topics))
                                .map(
                                        (row, context) ->
                                                found.put(row.getLong("id"), row.getString("text")))
                                .list());
        return found;
    }

    /** The poll of a topic that others see, and the words that it stands in. */
    Optional<Found> ofTopic(long room, long topic) {
        return database.read(
                handle ->
                        handle.createQuery(OF_TOPIC)
                                .bind("room", room)
                                .bind("topic", topic)
                                .map((row, context) -> new Found(poll(row), row.getString("text")))
                                .findOne());
    }

    List<Found> listToClose(Instant now) {
        return database.read(
                handle ->
                        handle.createQuery(TO_CLOSE)
                                .bind("now", now)
                                .map((row, context) -> new Found(poll(row), row.getString("text")))
                                .list());
    }

    Poll lock(Handle handle, long id) {
        return handle.createQuery(LOCK).bind("id", id).map((row, context) -> poll(row)).one();
    }

    void answer(Handle handle, long poll, byte[] voter, String mark, int chosen) {
        handle.createUpdate(ANSWER)
                .bind("poll", poll)
                .bind("voter", voter)
                .bind("mark", mark)
                .bind("chosen", chosen)
                .execute();
    }

    /** One bit for each answer; 0 when this person has chosen none. */
    int chosen(long poll, byte[] voter, String mark) {
        return database.read(
                handle ->
                        handle.createQuery(CHOSEN)
                                .bind("poll", poll)
                                .bind("voter", voter)
                                .bind("mark", mark)
                                .mapTo(Integer.class)
                                .findOne()
                                .orElse(0));
    }

    /** How many people sent each set of answers. */
    Map<Integer, Integer> sets(Handle handle, long poll, String mark) {
        Map<Integer, Integer> sets = new HashMap<>();
        handle.createQuery(SETS)
                .bind("poll", poll)
                .bind("mark", mark)
                .map((row, context) -> sets.put(row.getInt("chosen"), row.getInt("people")))
                .list();
        return sets;
    }

    void show(Handle handle, long poll, Tally tally) {
        handle.createUpdate(SHOW)
                .bind("id", poll)
                .bind("mark", tally.mark())
                .bind("people", tally.people())
                .bind("shown", tally.stored())
                .execute();
    }

    /** Nobody answers any more, and who chose what is gone for good. */
    void end(Handle handle, long poll, Instant at) {
        handle.createUpdate(END).bind("id", poll).bind("at", at).execute();
        handle.createUpdate(FORGET).bind("poll", poll).execute();
    }

    /** The same, and what was shown of it is gone, too. */
    void withdraw(Handle handle, long poll, Instant at) {
        handle.createUpdate(WITHDRAW).bind("id", poll).bind("at", at).execute();
        handle.createUpdate(FORGET).bind("poll", poll).execute();
    }

    private static Poll poll(ResultSet row) throws SQLException {
        String mark = row.getString("shown_mark");
        long author = row.getLong("author");
        return new Poll(
                row.getLong("id"),
                author,
                place(author, uuid(row.getBytes("client_key"))),
                row.getBoolean("many"),
                instant(row, "closes_at"),
                instant(row, "closed_at"),
                instant(row, "withdrawn_at"),
                row.getBytes("secret"),
                mark == null
                        ? null
                        : Tally.read(mark, row.getInt("shown_people"), row.getString("shown")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
