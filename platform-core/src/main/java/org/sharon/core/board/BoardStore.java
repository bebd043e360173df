package org.sharon.core.board;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.sharon.core.stages.Stage;
import org.sharon.core.store.Database;

/** The notice board in the database. */
final class BoardStore {

    private static final String SELECT =
            """
            SELECT n.id, n.trust, n.service, n.room, n.stage, n.title, n.text, n.revision, n.shows_at,
                   n.ends_at, n.corrected_at, n.withdrawn_at
              FROM board_notice n
            """;

    private static final String NOW =
            SELECT
                    + """
                     WHERE n.trust = :trust AND n.ends_at > :now AND n.shows_at <= :now
                       AND n.withdrawn_at IS NULL
                     ORDER BY n.shows_at DESC, n.id DESC
                     LIMIT 200
                    """;

    private static final String OF_SERVICES =
            SELECT
                    + """
                     WHERE n.trust = :trust AND n.service IN (<services>) AND n.id < :before
                     ORDER BY n.id DESC
                     LIMIT :limit
                    """;

    private static final String ADD =
            """
            INSERT INTO board_notice (trust, service, room, stage, title, text, client_key, shows_at,
                                      ends_at, written_by, written_at)
            VALUES (:trust, :service, :room, :stage, :title, :text, :key, :shows, :ends, :by, :at)
            ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)
            """;

    private static final String KEEP =
            """
            INSERT INTO board_revision (notice, revision, trust, title, text, replaced_by, replaced_at)
            SELECT id, revision, trust, title, text, :by, :at FROM board_notice WHERE id = :id
            """;

    private static final String CORRECT =
            """
            UPDATE board_notice
               SET title = :title, text = :text, revision = revision + 1, corrected_at = :at,
                   told_at = NULL
             WHERE id = :id
            """;

    private static final String WITHDRAW =
            """
            UPDATE board_notice SET withdrawn_by = :by, withdrawn_at = :at
             WHERE id = :id AND withdrawn_at IS NULL
            """;

    /** Members with a key that opens a room the notice is for; of one stage, if it is for one. */
    private static final String READERS =
            """
              FROM account_key k
              JOIN account a ON a.id = k.account AND a.closed_at IS NULL
                            AND a.role IN ('member', 'peer-moderator')
             WHERE k.trust = :trust AND k.service = :service
               AND EXISTS (SELECT 1 FROM key_opens o
                            WHERE o.trust = k.trust AND o.service = k.service
                              AND o.key_id = k.key_id AND (:room IS NULL OR o.room = :room))
               AND (:stage IS NULL
                    OR EXISTS (SELECT 1 FROM account_stage s
                                WHERE s.account = k.account AND s.service = k.service
                                  AND CAST(s.stage AS CHAR) = :stage))
            """;

    private static final String READ =
            "SELECT notice, revision FROM board_read WHERE account = :account AND notice IN (<ids>)";

    private static final String MARK_READ =
            """
            INSERT INTO board_read (account, notice, revision) VALUES (:account, :notice, :revision)
            ON DUPLICATE KEY UPDATE revision = GREATEST(revision, VALUES(revision))
            """;

    private static final String TO_TELL =
            SELECT
                    + """
                     WHERE n.told_at IS NULL AND n.shows_at <= :now AND n.withdrawn_at IS NULL
                       AND n.ends_at > :now
                     ORDER BY n.shows_at
                     LIMIT 20
                    """;

    private static final String TAKE =
            "UPDATE board_notice SET told_at = :at WHERE id = :id AND told_at IS NULL";

    private final Database database;

    @Inject
    BoardStore(Database database) {
        this.database = database;
    }

    /** What a trust's board shows at this moment, the newest first, whoever it is for. */
    List<BoardNotice> listShown(int trust, Instant now) {
        return database.read(
                handle ->
                        handle.createQuery(NOW)
                                .bind("trust", trust)
                                .bind("now", now)
                                .map((row, context) -> notice(row))
                                .list());
    }

    /** The notices of these services, whatever their state, the newest first. */
    List<BoardNotice> list(int trust, Collection<String> services, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(OF_SERVICES)
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> notice(row))
                                .list());
    }

    Optional<BoardNotice> find(long id) {
        return database.read(handle -> find(handle, id, ""));
    }

    /** Waits for whoever changes it at this moment. */
    Optional<BoardNotice> lock(Handle handle, long id) {
        return find(handle, id, " FOR UPDATE");
    }

    private static Optional<BoardNotice> find(Handle handle, long id, String lock) {
        return handle.createQuery(SELECT + " WHERE n.id = :id" + lock)
                .bind("id", id)
                .map((row, context) -> notice(row))
                .findOne();
    }

    /** The number of the new notice, or of the one that was written with this key before. */
    long add(Handle handle, int trust, long by, UUID key, NoticeDraft draft, Instant at) {
        return audience(handle.createUpdate(ADD), trust, draft.audience())
                .bind("title", draft.title())
                .bind("text", draft.text())
                .bind("key", bytes(key))
                .bind("shows", draft.showsAt())
                .bind("ends", draft.endsAt())
                .bind("by", by)
                .bind("at", at)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    /** Puts other words in the place of those that are there, which are kept. */
    void correct(Handle handle, long id, long by, String title, String text, Instant at) {
        handle.createUpdate(KEEP).bind("id", id).bind("by", by).bind("at", at).execute();
        handle.createUpdate(CORRECT)
                .bind("id", id)
                .bind("title", title)
                .bind("text", text)
                .bind("at", at)
                .execute();
    }

    boolean withdraw(Handle handle, long id, long by, Instant at) {
        return handle.createUpdate(WITHDRAW).bind("id", id).bind("by", by).bind("at", at).execute()
                > 0;
    }

    /** How many members would find it now. */
    int countReaders(int trust, Audience audience) {
        return database.read(
                handle ->
                        audience(
                                        handle.createQuery(
                                                "SELECT COUNT(DISTINCT k.account)" + READERS),
                                        trust,
                                        audience)
                                .mapTo(Integer.class)
                                .one());
    }

    List<Long> listReaders(Handle handle, int trust, Audience audience) {
        return audience(handle.createQuery("SELECT DISTINCT k.account" + READERS), trust, audience)
                .mapTo(Long.class)
                .list();
    }

    /** Notice to the revision of it that this person has read. */
    Map<Long, Integer> read(long account, Collection<Long> notices) {
        Map<Long, Integer> read = new HashMap<>();
        if (!notices.isEmpty()) {
            database.read(
                    handle ->
                            handle.createQuery(READ)
                                    .bind("account", account)
                                    .bindList("ids", List.copyOf(notices))
                                    .map(
                                            (row, context) ->
                                                    read.put(
                                                            row.getLong("notice"),
                                                            row.getInt("revision")))
                                    .list());
        }
        return read;
    }

    void markRead(long account, BoardNotice notice) {
        database.write(
                handle ->
                        handle.createUpdate(MARK_READ)
                                .bind("account", account)
                                .bind("notice", notice.id())
                                .bind("revision", notice.revision())
                                .execute());
    }

    /** Those that are shown, and whose readers have not been told. */
    List<BoardNotice> listToTell(Instant now) {
        return database.read(
                handle ->
                        handle.createQuery(TO_TELL)
                                .bind("now", now)
                                .map((row, context) -> notice(row))
                                .list());
    }

    /** False when another node has told its readers. */
    boolean take(Handle handle, long id, Instant at) {
        return handle.createUpdate(TAKE).bind("id", id).bind("at", at).execute() > 0;
    }

    private static <T extends SqlStatement<T>> T audience(
            T statement, int trust, Audience audience) {
        return statement
                .bind("trust", trust)
                .bind("service", audience.service())
                .bind("room", audience.room())
                .bind("stage", audience.ofStage().map(Stage::word).orElse(null));
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static BoardNotice notice(ResultSet row) throws SQLException {
        long room = row.getLong("room");
        Long inRoom = row.wasNull() ? null : room;
        String stage = row.getString("stage");
        return new BoardNotice(
                row.getLong("id"),
                row.getInt("trust"),
                new Audience(
                        row.getString("service"),
                        inRoom,
                        stage == null ? null : Stage.of(stage).orElseThrow()),
                row.getString("title"),
                row.getString("text"),
                row.getInt("revision"),
                row.getTimestamp("shows_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                instant(row, "corrected_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
