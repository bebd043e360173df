package org.sharon.core.reactions;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Support;
import org.sharon.core.conversations.TopicChanges;
import org.sharon.core.store.Database;

/** Reactions in the database: one for each person and post. */
final class ReactionStore {

    /** Of each kind one row, found by its index, however many people have sent it. */
    private static final String GOT =
            "(SELECT DISTINCT post, kind, FALSE AS mine FROM reaction WHERE post IN (<posts>)%s)"
                    + " UNION ALL"
                    + " (SELECT post, kind, TRUE FROM reaction"
                    + " WHERE account = :account AND post IN (<posts>))";

    private static final String NOT_BY = " AND account NOT IN (<without>)";

    private static final String SENT =
            "SELECT post, account, kind FROM reaction WHERE post IN (<posts>) LIMIT :most";

    private static final String SET =
            "INSERT INTO reaction (post, account, kind, created_at)"
                    + " VALUES (:post, :account, :kind, :at)"
                    + " ON DUPLICATE KEY UPDATE kind = VALUES(kind), created_at = VALUES(created_at)";

    private static final String TAKE_BACK =
            "DELETE FROM reaction WHERE post = :post AND account = :account";

    private static final String WHO =
            """
            SELECT r.kind, r.account, IF(a.role IN ('clinician', 'service-lead'), NULL, a.nickname)
                   AS name
              FROM reaction r JOIN account a ON a.id = r.account
             WHERE r.post = :post
             ORDER BY r.created_at DESC
             LIMIT :most
            """;

    /** What posts have got, and what one person has sent. */
    record Got(Map<Long, Set<String>> kinds, Map<Long, String> mine) {

        /** Out of what everybody has sent, to one person who has blocked some. */
        static Got of(List<Support.Sent> sent, long account, Set<Long> blocked) {
            Got got = new Got(new HashMap<>(), new HashMap<>());
            for (Support.Sent each : sent) {
                if (each.account() == account) {
                    got.mine().put(each.post(), each.kind());
                }
                if (!blocked.contains(each.account())) {
                    got.kinds()
                            .computeIfAbsent(each.post(), id -> new HashSet<>())
                            .add(each.kind());
                }
            }
            return got;
        }
    }

    /** Who has sent what. */
    record Sent(String kind, long account, String name) {}

    private final Database database;

    @Inject
    ReactionStore(Database database) {
        this.database = database;
    }

    /** What these posts have got from everybody but some people, in one look. */
    Got find(Collection<Long> posts, long account, Collection<Long> without) {
        Got got = new Got(new HashMap<>(), new HashMap<>());
        database.read(
                handle -> {
                    var query =
                            handle.createQuery(GOT.formatted(without.isEmpty() ? "" : NOT_BY))
                                    .bindList("posts", List.copyOf(posts))
                                    .bind("account", account);
                    if (!without.isEmpty()) {
                        query.bindList("without", List.copyOf(without));
                    }
                    query.map(
                                    (row, context) -> {
                                        long post = row.getLong("post");
                                        String kind = row.getString("kind");
                                        if (row.getBoolean("mine")) {
                                            got.mine().put(post, kind);
                                        } else {
                                            got.kinds()
                                                    .computeIfAbsent(post, id -> new HashSet<>())
                                                    .add(kind);
                                        }
                                        return post;
                                    })
                            .list();
                    return null;
                });
        return got;
    }

    /** Who has sent what for these posts; no more than {@code most}. */
    List<Support.Sent> sent(Collection<Long> posts, int most) {
        return database.read(
                handle ->
                        handle.createQuery(SENT)
                                .bindList("posts", List.copyOf(posts))
                                .bind("most", most)
                                .map(
                                        (row, context) ->
                                                new Support.Sent(
                                                        row.getLong("post"),
                                                        row.getLong("account"),
                                                        row.getString("kind")))
                                .list());
    }

    /** The accounts that have sent each kind for a post. */
    Map<String, Set<Long>> senders(long post) {
        Map<String, Set<Long>> senders = new LinkedHashMap<>();
        database.read(
                handle ->
                        handle.createQuery("SELECT kind, account FROM reaction WHERE post = :post")
                                .bind("post", post)
                                .map(
                                        (row, context) ->
                                                senders.computeIfAbsent(
                                                                row.getString("kind"),
                                                                kind -> new HashSet<>())
                                                        .add(row.getLong("account")))
                                .list());
        return senders;
    }

    /** The newest who have sent something for a post. */
    List<Sent> who(long post, int most) {
        return database.read(
                handle ->
                        handle.createQuery(WHO)
                                .bind("post", post)
                                .bind("most", most)
                                .map(
                                        (row, context) ->
                                                new Sent(
                                                        row.getString("kind"),
                                                        row.getLong("account"),
                                                        name(row.getString("name"))))
                                .list());
    }

    private static String name(@Nullable String nickname) {
        return nickname == null ? say("reactions.the-team") : nickname;
    }

    /** From now on this is what the person has sent. Doing it twice does nothing. */
    void set(long post, long account, String kind, Instant at) {
        database.write(
                handle -> {
                    TopicChanges.count(handle, post);
                    return handle.createUpdate(SET)
                            .bind("post", post)
                            .bind("account", account)
                            .bind("kind", kind)
                            .bind("at", at)
                            .execute();
                });
    }

    void takeBack(long post, long account) {
        database.write(
                handle -> {
                    TopicChanges.count(handle, post);
                    return handle.createUpdate(TAKE_BACK)
                            .bind("post", post)
                            .bind("account", account)
                            .execute();
                });
    }
}
