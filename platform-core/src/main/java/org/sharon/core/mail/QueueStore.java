package org.sharon.core.mail;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;
import org.sharon.core.vault.DataKeys;

/** E-mails that wait to be sent. */
final class QueueStore {

    /** Which letter it is. */
    enum Kind {
        QUESTION,
        NEWS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param confirm for a {@link Kind#QUESTION}
     * @param tries how often it was tried, this time included
     */
    record Waiting(long id, long account, Kind kind, Optional<Link> confirm, int tries) {}

    private static final String PURPOSE = "mail";

    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2));

    private static final String ADD =
            """
            REPLACE INTO mail_queue (account, kind, sealed, due_at)
            VALUES (:account, :kind, :sealed, :due)
            """;

    private static final String LIST =
            """
            SELECT id, account, kind, sealed, tries FROM mail_queue
             WHERE due_at <= :now AND (taken_until IS NULL OR taken_until < :now)
             ORDER BY due_at LIMIT 50
            """;

    private static final String TAKE =
            """
            UPDATE mail_queue SET taken_until = :until, tries = tries + 1
             WHERE id = :id AND due_at <= :now AND (taken_until IS NULL OR taken_until < :now)
            """;

    private static final String AGAIN =
            "UPDATE mail_queue SET taken_until = NULL, due_at = :due WHERE id = :id";

    private final Database database;
    private final DataKeys keys;

    @Inject
    QueueStore(Database database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    void addNews(Handle handle, long account, Instant due) {
        add(handle, account, Kind.NEWS, null, due);
    }

    /** The newest question takes the place of one that still waits. */
    void addQuestion(Handle handle, long account, Link confirm, Instant due) {
        byte[] sealed = keys.of(PURPOSE).seal(confirm.word(), place(account));
        add(handle, account, Kind.QUESTION, sealed, due);
    }

    private static void add(
            Handle handle, long account, Kind kind, byte @Nullable [] sealed, Instant due) {
        handle.createUpdate(ADD)
                .bind("account", account)
                .bind("kind", kind.word())
                .bind("sealed", sealed)
                .bind("due", due)
                .execute();
    }

    List<Waiting> listDue(Instant now) {
        return database.read(
                handle ->
                        handle.createQuery(LIST)
                                .bind("now", now)
                                .map((row, context) -> waiting(row))
                                .list());
    }

    private Waiting waiting(ResultSet row) throws SQLException {
        long account = row.getLong("account");
        return new Waiting(
                row.getLong("id"),
                account,
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getBytes("sealed")).map(each -> link(account, each)),
                row.getInt("tries") + 1);
    }

    private Link link(long account, byte[] sealed) {
        return new Link(keys.of(PURPOSE).open(sealed, place(account)));
    }

    /** False when another node has it. */
    boolean take(Waiting letter, Instant now) {
        return database.<Integer>write(
                        handle ->
                                handle.createUpdate(TAKE)
                                        .bind("id", letter.id())
                                        .bind("now", now)
                                        .bind("until", now.plus(LEASE))
                                        .execute())
                == 1;
    }

    /** False when it was tried often enough, and is given up. */
    boolean tryAgain(Waiting letter, Instant now) {
        if (letter.tries() > WAITS.size()) {
            remove(letter.id());
            return false;
        }
        database.write(
                handle ->
                        handle.createUpdate(AGAIN)
                                .bind("id", letter.id())
                                .bind("due", now.plus(WAITS.get(letter.tries() - 1)))
                                .execute());
        return true;
    }

    void remove(long id) {
        database.write(handle -> handle.execute("DELETE FROM mail_queue WHERE id = ?", id));
    }

    private static String place(long account) {
        return "mail-link|" + account;
    }
}
