package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.sharon.core.store.Database;

/** What members chose for their walls, in the database. */
final class WallStore {

    /**
     * How two people stand to each other.
     *
     * @param choice of the one whose wall it is
     * @param blocked whether either has blocked the other
     */
    record Standing(WallChoice choice, boolean blocked) {}

    /** A note that somebody wrote on the wall of another. */
    record Written(long topic, long owner, String room) {}

    private static final String STANDING =
            """
            SELECT COALESCE((SELECT f.wall FROM profile f WHERE f.account = :owner), 'open') AS wall,
                   EXISTS (SELECT 1 FROM member_block b
                            WHERE (b.account = :owner AND b.blocked = :other)
                               OR (b.account = :other AND b.blocked = :owner)) AS blocked
            """;

    private static final String CHOOSE = "UPDATE profile SET wall = :wall WHERE account = :account";

    private static final String WRITTEN =
            """
            SELECT t.id, t.owner, r.slug
              FROM topic t JOIN room r ON r.id = t.room
             WHERE t.id IN (<topics>) AND t.shelf = 'page' AND t.owner <> t.author
            """;

    private final Database database;

    @Inject
    WallStore(Database database) {
        this.database = database;
    }

    Standing standing(long owner, long other) {
        return database.read(
                handle ->
                        handle.createQuery(STANDING)
                                .bind("owner", owner)
                                .bind("other", other)
                                .map(
                                        (row, context) ->
                                                new Standing(
                                                        WallChoice.of(row.getString("wall")),
                                                        row.getBoolean("blocked")))
                                .one());
    }

    void choose(long account, WallChoice choice) {
        database.write(
                handle ->
                        handle.createUpdate(CHOOSE)
                                .bind("wall", choice.word())
                                .bind("account", account)
                                .execute());
    }

    /** Which of these topics are on the wall of somebody else. */
    List<Written> written(Collection<Long> topics) {
        return database.read(
                handle ->
                        handle.createQuery(WRITTEN)
                                .bindList("topics", List.copyOf(topics))
                                .map(
                                        (row, context) ->
                                                new Written(
                                                        row.getLong("id"),
                                                        row.getLong("owner"),
                                                        row.getString("slug")))
                                .list());
    }
}
