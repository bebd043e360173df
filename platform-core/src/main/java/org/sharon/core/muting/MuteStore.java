package org.sharon.core.muting;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.MutedWords;
import org.sharon.core.store.Database;

/** What people have muted, in the database. */
final class MuteStore {

    /** Somebody who was blocked, or a topic that was muted, for the page that undoes it. */
    record Muted(long id, String title, Instant at) {}

    /** All of it in one question, because every page of posts asks. */
    private static final String ALL =
            """
            SELECT 'person' AS kind, blocked AS id, NULL AS words FROM member_block WHERE account = :account
            UNION ALL SELECT 'topic', topic, NULL FROM topic_mute WHERE account = :account
            UNION ALL SELECT 'warning', 0, CAST(warning AS BINARY) FROM warning_open WHERE account = :account
            UNION ALL SELECT 'words', 0, sealed FROM word_mute WHERE account = :account
            """;

    /** Staff are not among those who can be blocked, and nobody outside the trust is known. */
    private static final String BLOCK =
            """
            INSERT IGNORE INTO member_block (account, blocked, created_at)
            SELECT :account, a.id, :at FROM account a JOIN account me ON me.id = :account
             WHERE a.id = :blocked AND a.trust = me.trust AND a.id <> me.id
               AND a.role IN ('member', 'peer-moderator')
            """;

    private static final String PEOPLE =
            """
            SELECT b.blocked AS id, a.nickname AS title, b.created_at
              FROM member_block b JOIN account a ON a.id = b.blocked
             WHERE b.account = :account ORDER BY b.created_at DESC, b.blocked DESC LIMIT :limit
            """;

    private static final String TOPICS =
            """
            SELECT m.topic AS id, CONCAT(IF(t.title = '', 'A note on the wall', t.title), ', ', r.title) AS title,
                   m.created_at
              FROM topic_mute m JOIN topic t ON t.id = m.topic JOIN room r ON r.id = t.room
             WHERE m.account = :account AND t.room IN (<rooms>)
             ORDER BY m.created_at DESC, m.topic DESC LIMIT :limit
            """;

    private final Database database;
    private final WordSeal seal;

    @Inject
    MuteStore(Database database, WordSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    Folds find(long account) {
        Set<Long> people = new HashSet<>();
        Set<Long> topics = new HashSet<>();
        Set<String> opened = new HashSet<>();
        List<String> words = new ArrayList<>();
        database.read(
                handle -> {
                    handle.createQuery(ALL)
                            .bind("account", account)
                            .map(
                                    (row, context) -> {
                                        byte[] text = row.getBytes("words");
                                        switch (row.getString("kind")) {
                                            case "person" -> people.add(row.getLong("id"));
                                            case "topic" -> topics.add(row.getLong("id"));
                                            case "warning" ->
                                                    opened.add(
                                                            new String(
                                                                    text,
                                                                    StandardCharsets.US_ASCII));
                                            default -> words.addAll(opened(account, text));
                                        }
                                        return account;
                                    })
                            .list();
                    return null;
                });
        return people.isEmpty() && topics.isEmpty() && opened.isEmpty() && words.isEmpty()
                ? Folds.NONE
                : new Folds(people, topics, new MutedWords(words), opened);
    }

    /** False when that is nobody who can be blocked. */
    boolean block(long account, long other, Instant at) {
        database.write(
                handle ->
                        handle.createUpdate(BLOCK)
                                .bind("account", account)
                                .bind("blocked", other)
                                .bind("at", at)
                                .execute());
        return hasBlocked(account, other);
    }

    boolean hasBlocked(long account, long other) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        "SELECT EXISTS (SELECT 1 FROM member_block"
                                                + " WHERE account = :account AND blocked = :other)")
                                .bind("account", account)
                                .bind("other", other)
                                .mapTo(Boolean.class)
                                .one());
    }

    void unblock(long account, long other) {
        change(
                "DELETE FROM member_block WHERE account = :account AND blocked = :id",
                account,
                other);
    }

    void muteTopic(long account, long topic, Instant at) {
        database.write(
                handle ->
                        handle.createUpdate(
                                        "INSERT IGNORE INTO topic_mute (account, topic, created_at)"
                                                + " VALUES (:account, :topic, :at)")
                                .bind("account", account)
                                .bind("topic", topic)
                                .bind("at", at)
                                .execute());
    }

    void unmuteTopic(long account, long topic) {
        change("DELETE FROM topic_mute WHERE account = :account AND topic = :id", account, topic);
    }

    List<Muted> listPeople(long account, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(PEOPLE)
                                .bind("account", account)
                                .bind("limit", limit)
                                .map((row, context) -> muted(row))
                                .list());
    }

    /** Those of rooms that are open for this person. */
    List<Muted> listTopics(long account, Set<Long> rooms, int limit) {
        if (rooms.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(TOPICS)
                                .bind("account", account)
                                .bindList("rooms", List.copyOf(rooms))
                                .bind("limit", limit)
                                .map((row, context) -> muted(row))
                                .list());
    }

    /** Changes the muted words under a lock, so that two windows lose none. */
    void changeWords(long account, UnaryOperator<List<String>> change, Instant at) {
        database.write(
                handle -> {
                    handle.createQuery("SELECT id FROM account WHERE id = :id FOR UPDATE")
                            .bind("id", account)
                            .mapTo(Long.class)
                            .one();
                    List<String> after = change.apply(words(handle, account));
                    if (after.isEmpty()) {
                        handle.createUpdate("DELETE FROM word_mute WHERE account = :account")
                                .bind("account", account)
                                .execute();
                        return null;
                    }
                    handle.createUpdate(
                                    "INSERT INTO word_mute (account, sealed, changed_at)"
                                            + " VALUES (:account, :sealed, :at) ON DUPLICATE KEY"
                                            + " UPDATE sealed = VALUES(sealed),"
                                            + " changed_at = VALUES(changed_at)")
                            .bind("account", account)
                            .bind("sealed", seal.seal(account, String.join("\n", after)))
                            .bind("at", at)
                            .execute();
                    return null;
                });
    }

    void openWarnings(long account, Set<String> warnings) {
        database.write(
                handle -> {
                    handle.createUpdate("DELETE FROM warning_open WHERE account = :account")
                            .bind("account", account)
                            .execute();
                    for (String warning : warnings) {
                        handle.createUpdate(
                                        "INSERT IGNORE INTO warning_open (account, warning)"
                                                + " VALUES (:account, :warning)")
                                .bind("account", account)
                                .bind("warning", warning)
                                .execute();
                    }
                    return null;
                });
    }

    private List<String> words(Handle handle, long account) {
        Optional<byte[]> sealed =
                handle.createQuery("SELECT sealed FROM word_mute WHERE account = :account")
                        .bind("account", account)
                        .mapTo(byte[].class)
                        .findOne();
        return sealed.map(each -> opened(account, each)).orElse(List.of());
    }

    private List<String> opened(long account, byte[] sealed) {
        return List.of(seal.open(account, sealed).split("\n"));
    }

    private void change(String sql, long account, long id) {
        database.write(
                handle ->
                        handle.createUpdate(sql).bind("account", account).bind("id", id).execute());
    }

    private static Muted muted(ResultSet row) throws SQLException {
        return new Muted(
                row.getLong("id"),
                row.getString("title"),
                row.getTimestamp("created_at").toInstant());
    }
}
