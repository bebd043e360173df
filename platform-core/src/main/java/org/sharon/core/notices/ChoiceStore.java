package org.sharon.core.notices;

import com.google.inject.Inject;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.sharon.core.store.Database;

/** What people want to be told about, and when they want quiet. */
final class ChoiceStore {

    /** A kind that somebody does not want to be told about. */
    record Off(long account, NoticeKind kind) {}

    private static final String OFF_FOR =
            """
            SELECT account, kind FROM notice_choice
             WHERE account IN (<accounts>) AND kind IN (<kinds>) AND NOT is_on
            """;

    private static final String AWAY =
            """
            SELECT id FROM account
             WHERE id IN (<accounts>) AND (paused_at IS NOT NULL OR closed_at IS NOT NULL)
            """;

    private static final String OFF =
            "SELECT kind FROM notice_choice WHERE account = :account AND NOT is_on";

    private static final String CHOOSE =
            """
            INSERT INTO notice_choice (account, kind, is_on) VALUES (:account, :kind, :on)
            ON DUPLICATE KEY UPDATE is_on = VALUES(is_on)
            """;

    private static final String QUIET =
            "SELECT starts, ends FROM notice_quiet WHERE account = :account";

    private static final String KEEP_QUIET =
            """
            INSERT INTO notice_quiet (account, starts, ends) VALUES (:account, :starts, :ends)
            ON DUPLICATE KEY UPDATE starts = VALUES(starts), ends = VALUES(ends)
            """;

    private final Database database;

    @Inject
    ChoiceStore(Database database) {
        this.database = database;
    }

    /** Who of the people of these notices does not want to hear of which kind. */
    Set<Off> off(Handle handle, Collection<Notice> notices) {
        return new HashSet<>(
                handle.createQuery(OFF_FOR)
                        .bindList(
                                "accounts",
                                notices.stream().map(Notice::account).distinct().toList())
                        .bindList(
                                "kinds",
                                notices.stream()
                                        .map(each -> each.kind().word())
                                        .distinct()
                                        .toList())
                        .map(
                                (row, context) ->
                                        new Off(
                                                row.getLong("account"),
                                                NoticeKind.of(row.getString("kind"))))
                        .list());
    }

    /** Which of the people of these notices take a break, or have left. */
    Set<Long> away(Handle handle, Collection<Notice> notices) {
        return new HashSet<>(
                handle.createQuery(AWAY)
                        .bindList(
                                "accounts",
                                notices.stream().map(Notice::account).distinct().toList())
                        .mapTo(Long.class)
                        .list());
    }

    Set<NoticeKind> off(long account) {
        List<NoticeKind> kinds =
                database.read(
                        handle ->
                                handle.createQuery(OFF)
                                        .bind("account", account)
                                        .map((row, context) -> NoticeKind.of(row.getString("kind")))
                                        .list());
        return kinds.isEmpty() ? Set.of() : EnumSet.copyOf(kinds);
    }

    QuietHours quiet(long account) {
        Optional<QuietHours> own =
                database.read(
                        handle ->
                                handle.createQuery(QUIET)
                                        .bind("account", account)
                                        .map(
                                                (row, context) ->
                                                        new QuietHours(
                                                                row.getObject(
                                                                        "starts", LocalTime.class),
                                                                row.getObject(
                                                                        "ends", LocalTime.class)))
                                        .findOne());
        return own.orElse(QuietHours.USUAL);
    }

    /**
     * @param choices of the subjects that are not among them nothing is changed
     */
    void save(
            Handle handle,
            long account,
            Collection<Subject> choices,
            Set<Subject> on,
            QuietHours quiet) {
        for (Subject subject : choices) {
            for (NoticeKind kind : subject.kinds()) {
                handle.createUpdate(CHOOSE)
                        .bind("account", account)
                        .bind("kind", kind.word())
                        .bind("on", on.contains(subject))
                        .execute();
            }
        }
        handle.createUpdate(KEEP_QUIET)
                .bind("account", account)
                .bind("starts", quiet.from())
                .bind("ends", quiet.until())
                .execute();
    }
}
