package org.sharon.core.pictures;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.pictures.faces.Mark;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;

/** Pictures in the database. */
final class PictureStore {

    private static final String ADD =
            """
            INSERT INTO picture (trust, room, author, client_key, word, alt, width, height, bytes, sent_at)
            VALUES (:trust, :room, :author, :key, :word, :alt, :width, :height, :bytes, :at)
            ON DUPLICATE KEY UPDATE id = id
            """;

    /** Of posts that were never sent. */
    private static final String LEFT =
            """
            DELETE c FROM picture c
              LEFT JOIN post p ON p.author = c.author AND p.client_key = c.client_key
             WHERE c.author = :author AND c.sent_at < :before AND p.id IS NULL
            """;

    private static final String OF =
            """
            SELECT p.id, c.word, c.alt, c.width, c.height
              FROM post p
              JOIN picture c ON c.author = p.author AND c.client_key = p.client_key
             WHERE p.id IN (<posts>)
            """;

    /** What was taken down is there for those who decide about posts, and for nobody else. */
    private static final String BYTES =
            """
            SELECT c.bytes
              FROM picture c
              JOIN post p ON p.author = c.author AND p.client_key = c.client_key
             WHERE c.word = :word AND c.room = :room AND p.room = c.room
               AND (p.state = 'posted' OR :reviews
                    OR (p.author = :viewer AND p.state IN ('held', 'returned')))
            """;

    private static final String MARKS =
            """
            SELECT c.faces
              FROM post p
              JOIN picture c ON c.author = p.author AND c.client_key = p.client_key
             WHERE p.id = :post AND c.faces IS NOT NULL
            """;

    private final Database database;

    @Inject
    PictureStore(Database database) {
        this.database = database;
    }

    void add(Room room, long author, UUID key, String word, String alt, Redrawn drawn, Instant at) {
        database.write(
                handle -> {
                    handle.createUpdate(LEFT)
                            .bind("author", author)
                            .bind("before", at.minus(1, ChronoUnit.DAYS))
                            .execute();
                    return handle.createUpdate(ADD)
                            .bind("trust", room.trust())
                            .bind("room", room.id())
                            .bind("author", author)
                            .bind("key", bytes(key))
                            .bind("word", word)
                            .bind("alt", alt)
                            .bind("width", drawn.width())
                            .bind("height", drawn.height())
                            .bind("bytes", drawn.bytes())
                            .bind("at", at)
                            .execute();
                });
    }

    int countSince(long author, Instant since) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT COUNT(*) FROM picture"
                                                + " WHERE author = :author AND sent_at > :since")
                                .bind("author", author)
                                .bind("since", since)
                                .mapTo(Integer.class)
                                .one());
    }

    Map<Long, Picture> of(Collection<Long> posts) {
        Map<Long, Picture> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(OF)
                                .bindList("posts", List.copyOf(posts))
                                .map(
                                        (row, context) ->
                                                found.put(
                                                        row.getLong("id"),
                                                        new Picture(
                                                                row.getString("word"),
                                                                row.getString("alt"),
                                                                row.getInt("width"),
                                                                row.getInt("height"))))
                                .list());
        return found;
    }

    Optional<byte[]> bytes(long room, String word, long viewer, boolean reviews) {
        return database.read(
                handle ->
                        handle.createQuery(BYTES)
                                .bind("room", room)
                                .bind("word", word)
                                .bind("viewer", viewer)
                                .bind("reviews", reviews)
                                .mapTo(byte[].class)
                                .findOne());
    }

    void mark(String word, List<Mark> marks) {
        database.write(
                handle ->
                        handle.createUpdate("UPDATE picture SET faces = :faces WHERE word = :word")
                                .bind("faces", Marks.stored(marks))
                                .bind("word", word)
                                .execute());
    }

    /** Empty where no computer has looked. */
    Optional<List<Mark>> marks(long post) {
        return database.read(
                handle ->
                        handle.createQuery(MARKS)
                                .bind("post", post)
                                .mapTo(String.class)
                                .findOne()
                                .map(Marks::of));
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }
}
