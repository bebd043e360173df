package org.sharon.core.mentions;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.sharon.core.store.Database;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Who can be named, and who has been. */
final class MentionStore {

    private static final String MEMBERS =
            """
            SELECT a.id, a.trust, a.nickname, a.avatar, a.role, a.recovered
              FROM account a
              LEFT JOIN mention_choice c ON c.account = a.id
             WHERE a.trust = :trust AND a.role IN ('member', 'peer-moderator')
               AND a.closed_at IS NULL AND a.paused_at IS NULL
               AND COALESCE(c.welcomes, TRUE)
            """;

    private static final String NAMED = MEMBERS + " AND a.nickname IN (<names>)";

    private static final String WRITTEN =
            """
            SELECT a.nickname FROM account a
             WHERE a.trust = :trust AND a.role IN ('member', 'peer-moderator')
               AND a.nickname IN (<names>)
               AND EXISTS (SELECT 1 FROM post p
                            WHERE p.author = a.id AND p.room = :room
                              AND p.state = 'posted' AND NOT p.as_team)
            """;

    private static final String WRITERS =
            MEMBERS
                    + """
                       AND a.nickname LIKE :start ESCAPE '!'
                       AND EXISTS (SELECT 1 FROM post p
                                    WHERE p.author = a.id AND p.room = :room
                                      AND p.state = 'posted' AND NOT p.as_team)
                     ORDER BY a.nickname
                     LIMIT :most
                    """;

    private static final String CHOOSE =
            """
            INSERT INTO mention_choice (account, welcomes, changed_at) VALUES (:account, :welcomes, :at)
            ON DUPLICATE KEY UPDATE welcomes = VALUES(welcomes), changed_at = VALUES(changed_at)
            """;

    private final Database database;

    @Inject
    MentionStore(Database database) {
        this.database = database;
    }

    /** Those of these names that stand at something written in a room. */
    List<String> written(int trust, long room, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(WRITTEN)
                                .bind("trust", trust)
                                .bind("room", room)
                                .bindList("names", List.copyOf(names))
                                .mapTo(String.class)
                                .list());
    }

    /** The members with one of these names who may be named. */
    List<Visitor> named(int trust, Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(NAMED)
                                .bind("trust", trust)
                                .bindList("names", List.copyOf(names))
                                .map((row, context) -> member(row))
                                .list());
    }

    /** Some who have written in a room, may be named, and have a name that begins so. */
    List<Visitor> writers(int trust, long room, String start, int most) {
        String pattern = start.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return database.read(
                handle ->
                        handle.createQuery(WRITERS)
                                .bind("trust", trust)
                                .bind("room", room)
                                .bind("start", pattern)
                                .bind("most", most)
                                .map((row, context) -> member(row))
                                .list());
    }

    /** False when the person has been named in this post before. */
    boolean add(long post, long account, Instant at) {
        return database.write(
                        handle ->
                                handle.createUpdate(
                                                "INSERT IGNORE INTO mention (post, account, told_at)"
                                                        + " VALUES (:post, :account, :at)")
                                        .bind("post", post)
                                        .bind("account", account)
                                        .bind("at", at)
                                        .execute())
                == 1;
    }

    boolean welcomes(long account) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT welcomes FROM mention_choice WHERE account = :account")
                                .bind("account", account)
                                .mapTo(Boolean.class)
                                .findOne()
                                .orElse(true));
    }

    void choose(long account, boolean welcomes, Instant at) {
        database.write(
                handle ->
                        handle.createUpdate(CHOOSE)
                                .bind("account", account)
                                .bind("welcomes", welcomes)
                                .bind("at", at)
                                .execute());
    }

    /** As the guard knows somebody who is signed in. */
    private static Visitor member(ResultSet row) throws SQLException {
        return new Visitor(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("nickname"),
                row.getString("avatar"),
                Role.of(row.getString("role")),
                row.getBoolean("recovered"),
                Set.of(),
                "");
    }
}
