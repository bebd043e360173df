package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;

/** What members asked to be reminded of, in the database. */
final class MemoryStore {

    /**
     * Whether somebody wants memories, and the one they got last.
     *
     * @param post null when they got none yet
     * @param at since when; null when they got none yet
     */
    record Wish(boolean wanted, @Nullable Long post, @Nullable Instant at) {

        static final Wish NONE = new Wish(false, null, null);
    }

    /** Something that somebody wrote on their own page. */
    record Memory(long post, long topic, String room, String text) {}

    private static final String WISH =
            "SELECT memories, memory, memory_at FROM profile WHERE account = :account";

    private static final String CHOOSE =
            "UPDATE profile SET memories = :wanted WHERE account = :account";

    private static final String BRING =
            "UPDATE profile SET memory = :post, memory_at = :at WHERE account = :account";

    /** Nothing that anybody ever had to look at, and nothing that carries a warning. */
    private static final String SELECT =
            """
            SELECT p.id, t.id AS topic, r.slug, p.text
              FROM topic t FORCE INDEX (topic_of_owner)
              JOIN post p ON p.topic = t.id AND p.opens_topic
              JOIN room r ON r.id = t.room
             WHERE t.owner = :account AND t.author = :account AND t.visible AND t.taken_at IS NULL
               AND p.state = 'posted' AND p.warning IS NULL
               AND NOT EXISTS (SELECT 1 FROM review v WHERE v.post = p.id)
               AND NOT EXISTS (SELECT 1 FROM alert l WHERE l.post = p.id)
               AND NOT EXISTS (SELECT 1 FROM report o WHERE o.post = p.id)
            """;

    private static final String OF_TIME =
            SELECT
                    + """
                       AND t.created_at >= :from AND t.created_at < :until
                     ORDER BY t.shelf = 'timeline' DESC, t.id
                     LIMIT 1
                    """;

    private static final String ONE = SELECT + " AND p.id = :post";

    private final Database database;

    @Inject
    MemoryStore(Database database) {
        this.database = database;
    }

    Wish wish(long account) {
        return database.read(
                        handle ->
                                handle.createQuery(WISH)
                                        .bind("account", account)
                                        .map((row, context) -> wish(row))
                                        .findOne())
                .orElse(Wish.NONE);
    }

    void choose(long account, boolean wanted) {
        database.write(
                handle ->
                        handle.createUpdate(CHOOSE)
                                .bind("wanted", wanted)
                                .bind("account", account)
                                .execute());
    }

    /** What somebody wrote about this long ago, within some days. */
    Optional<Memory> find(long account, Instant then, Duration days) {
        return database.read(
                handle ->
                        handle.createQuery(OF_TIME)
                                .bind("account", account)
                                .bind("from", then.minus(days))
                                .bind("until", then)
                                .map((row, context) -> memory(row))
                                .findOne());
    }

    /** The same post, as long as nothing has come of it that forbids bringing it back. */
    Optional<Memory> find(long account, long post) {
        return database.read(
                handle ->
                        handle.createQuery(ONE)
                                .bind("account", account)
                                .bind("post", post)
                                .map((row, context) -> memory(row))
                                .findOne());
    }

    void bring(long account, long post, Instant at) {
        database.write(
                handle ->
                        handle.createUpdate(BRING)
                                .bind("post", post)
                                .bind("at", at)
                                .bind("account", account)
                                .execute());
    }

    private static Memory memory(ResultSet row) throws SQLException {
        return new Memory(
                row.getLong("id"),
                row.getLong("topic"),
                row.getString("slug"),
                row.getString("text"));
    }

    private static Wish wish(ResultSet row) throws SQLException {
        long post = row.getLong("memory");
        Long last = row.wasNull() ? null : post;
        Timestamp at = row.getTimestamp("memory_at");
        return new Wish(row.getBoolean("memories"), last, at == null ? null : at.toInstant());
    }
}
