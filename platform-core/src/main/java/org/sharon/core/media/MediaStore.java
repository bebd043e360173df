package org.sharon.core.media;

import com.google.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.media.MediaItem.Approval;
import org.sharon.core.media.MediaItem.Consent;
import org.sharon.core.media.MediaItem.State;
import org.sharon.core.store.Database;

/** What teams have put together, in the database. */
final class MediaStore {

    private static final String COLUMNS =
            """
            SELECT i.id, i.trust, i.service, i.kind, i.title, i.summary, i.rooms, %s AS words, i.file, f.type,
                   COALESCE(f.length, 0) AS length, i.state, i.revision, i.written_by, i.changed_by,
                   i.consent_kind, i.consent_of, a.nickname, i.consent_on, i.consent_withdrawn_at,
                   i.approved_by, i.reviewer, i.reviewed_on, i.review_by
              FROM media_item i
              LEFT JOIN media_file f ON f.id = i.file
              LEFT JOIN account a ON a.id = i.consent_of
            """;

    private static final String WHOLE = COLUMNS.formatted("i.words");

    /** For lists: only so much of the words that one sees how long they are. */
    private static final String SHORT =
            COLUMNS.formatted("CASE i.kind WHEN 'text' THEN '' ELSE i.words END");

    private static final String SHOWN =
            SHORT
                    + " WHERE i.trust = :trust AND i.state = 'published' ORDER BY i.id DESC LIMIT 500";

    private static final String OF_SERVICES =
            SHORT
                    + """
                     WHERE i.trust = :trust AND i.service IN (<services>) AND i.id < :before
                     ORDER BY i.id DESC
                     LIMIT :limit
                    """;

    private static final String GIVEN =
            SHORT
                    + """
                     WHERE i.consent_of = :account AND i.consent_withdrawn_at IS NULL
                     ORDER BY i.id DESC
                     LIMIT 100
                    """;

    private static final String ADD =
            """
            INSERT INTO media_item (trust, service, kind, title, summary, words, client_key, written_by,
                                    written_at, changed_by)
            VALUES (:trust, :service, :kind, :title, :summary, '', :key, :by, :at, :by)
            ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id)
            """;

    /** Whatever is changed has to be approved again. */
    private static final String CHANGED =
            """
            , revision = revision + 1, changed_by = :by, state = 'draft', approved_by = NULL,
              approved_at = NULL, withdrawn_at = NULL
             WHERE id = :id
            """;

    private static final String NAME =
            "UPDATE media_item SET title = :title, summary = :summary" + CHANGED;

    private static final String FOR_ROOMS = "UPDATE media_item SET rooms = :rooms" + CHANGED;

    private static final String SAY = "UPDATE media_item SET words = :words" + CHANGED;

    private static final String FILE = "UPDATE media_item SET file = :file" + CHANGED;

    private static final String CONSENT =
            """
            UPDATE media_item SET consent_kind = :kind, consent_of = :of, consent_on = :on
            """
                    + CHANGED;

    private static final String APPROVE =
            """
            UPDATE media_item
               SET approved_by = :by, approved_at = :at, reviewer = :reviewer, reviewed_on = :on,
                   review_by = :until,
                   state = CASE state WHEN 'published' THEN 'published' ELSE 'approved' END
             WHERE id = :id
            """;

    private static final String WITHDRAW_CONSENT =
            """
            UPDATE media_item
               SET state = 'withdrawn', withdrawn_at = :at, consent_withdrawn_at = :at, words = '',
                   file = NULL, revision = revision + 1
             WHERE id = :id
            """;

    /** Nothing comes of what members do not find, but for staff, who look at it before. */
    private static final String PIECE =
            """
            SELECT p.bytes
              FROM media_item i
              JOIN media_piece p ON p.file = i.file AND p.number = :number
             WHERE i.id = :id AND i.file = :file
               AND (:staff OR (i.state = 'published' AND i.review_by > :today))
            """;

    private final Database database;
    private final Clock clock;

    @Inject
    MediaStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What members of a trust find, and what has run out, the newest first. */
    List<MediaItem> listShown(int trust) {
        return database.read(
                handle ->
                        handle.createQuery(SHOWN)
                                .bind("trust", trust)
                                .map((row, context) -> item(row))
                                .list());
    }

    List<MediaItem> list(int trust, Collection<String> services, long before, int limit) {
        return database.read(
                handle ->
                        handle.createQuery(OF_SERVICES)
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .bind("before", before)
                                .bind("limit", limit)
                                .map((row, context) -> item(row))
                                .list());
    }

    /** What this member is in, and has not taken back. */
    List<MediaItem> listGivenBy(long account) {
        return database.read(
                handle ->
                        handle.createQuery(GIVEN)
                                .bind("account", account)
                                .map((row, context) -> item(row))
                                .list());
    }

    Optional<MediaItem> find(long id) {
        return database.read(handle -> find(handle, id, ""));
    }

    /** Waits for whoever changes it at this moment. */
    Optional<MediaItem> lock(Handle handle, long id) {
        handle.createQuery("SELECT id FROM media_item WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapTo(Long.class)
                .findOne();
        return find(handle, id, "");
    }

    private static Optional<MediaItem> find(Handle handle, long id, String more) {
        return handle.createQuery(WHOLE + " WHERE i.id = :id" + more)
                .bind("id", id)
                .map((row, context) -> item(row))
                .findOne();
    }

    long add(
            Handle handle,
            int trust,
            long by,
            UUID key,
            String service,
            MediaKind kind,
            String title,
            String summary) {
        return handle.createUpdate(ADD)
                .bind("trust", trust)
                .bind("service", service)
                .bind("kind", kind.word())
                .bind("title", title)
                .bind("summary", summary)
                .bind("key", bytes(key))
                .bind("by", by)
                .bind("at", clock.instant())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    void name(Handle handle, long id, long by, String title, String summary) {
        handle.createUpdate(NAME)
                .bind("id", id)
                .bind("by", by)
                .bind("title", title)
                .bind("summary", summary)
                .execute();
    }

    void setRooms(Handle handle, long id, long by, List<String> rooms) {
        handle.createUpdate(FOR_ROOMS)
                .bind("id", id)
                .bind("by", by)
                .bind("rooms", String.join(" ", rooms))
                .execute();
    }

    void say(Handle handle, long id, long by, String words) {
        handle.createUpdate(SAY).bind("id", id).bind("by", by).bind("words", words).execute();
    }

    void setFile(Handle handle, long id, long by, long file) {
        handle.createUpdate(FILE).bind("id", id).bind("by", by).bind("file", file).execute();
    }

    void consent(
            Handle handle, long id, long by, ConsentKind kind, @Nullable Long of, LocalDate on) {
        handle.createUpdate(CONSENT)
                .bind("id", id)
                .bind("by", by)
                .bind("kind", kind.word())
                .bind("of", of)
                .bind("on", on)
                .execute();
    }

    void approve(Handle handle, long id, Approval approval) {
        handle.createUpdate(APPROVE)
                .bind("id", id)
                .bind("by", approval.by())
                .bind("at", clock.instant())
                .bind("reviewer", approval.reviewer())
                .bind("on", approval.reviewedOn())
                .bind("until", approval.reviewBy())
                .execute();
    }

    void publish(Handle handle, long id) {
        handle.execute("UPDATE media_item SET state = 'published' WHERE id = ?", id);
    }

    void withdraw(Handle handle, long id) {
        handle.execute(
                "UPDATE media_item SET state = 'withdrawn', withdrawn_at = UTC_TIMESTAMP(3),"
                        + " revision = revision + 1 WHERE id = ?",
                id);
    }

    /** For good: its words and its bytes go. */
    void withdrawConsent(Handle handle, MediaItem item) {
        handle.createUpdate(WITHDRAW_CONSENT)
                .bind("id", item.id())
                .bind("at", clock.instant())
                .execute();
        if (item.file() != null) {
            MediaFiles.delete(handle, item.file());
        }
    }

    /** Empty when there is none, or when members may not have it any more. */
    Optional<byte[]> piece(long id, long file, int number, boolean staff, LocalDate today) {
        return database.read(
                handle ->
                        handle.createQuery(PIECE)
                                .bind("id", id)
                                .bind("file", file)
                                .bind("number", number)
                                .bind("staff", staff)
                                .bind("today", today)
                                .mapTo(byte[].class)
                                .findOne());
    }

    /** A member of the trust with this nickname who holds a key of the service. */
    Optional<Long> member(int trust, String service, String nickname) {
        return database.read(
                handle ->
                        handle.createQuery(
                                        """
                                        SELECT a.id FROM account a
                                         WHERE a.trust = :trust AND a.nickname = :nickname
                                           AND a.role IN ('member', 'peer-moderator')
                                           AND EXISTS (SELECT 1 FROM account_key k
                                                        WHERE k.account = a.id AND k.service = :service)
                                        """)
                                .bind("trust", trust)
                                .bind("service", service)
                                .bind("nickname", nickname)
                                .mapTo(Long.class)
                                .findFirst());
    }

    private static byte[] bytes(UUID key) {
        return ByteBuffer.allocate(16)
                .putLong(key.getMostSignificantBits())
                .putLong(key.getLeastSignificantBits())
                .array();
    }

    private static MediaItem item(ResultSet row) throws SQLException {
        return new MediaItem(
                row.getLong("id"),
                row.getInt("trust"),
                row.getString("service"),
                MediaKind.of(row.getString("kind")).orElseThrow(),
                row.getString("title"),
                row.getString("summary"),
                rooms(row.getString("rooms")),
                row.getString("words"),
                number(row, "file"),
                row.getString("type"),
                row.getLong("length"),
                State.of(row.getString("state")),
                row.getInt("revision"),
                row.getLong("written_by"),
                row.getLong("changed_by"),
                consent(row),
                approval(row),
                row.getTimestamp("consent_withdrawn_at") != null);
    }

    private static List<String> rooms(String slugs) {
        return slugs.isEmpty() ? List.of() : List.of(slugs.split(" "));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        String kind = row.getString("consent_kind");
        String nickname = row.getString("nickname");
        return kind == null
                ? null
                : new Consent(
                        ConsentKind.of(kind).orElseThrow(),
                        number(row, "consent_of"),
                        nickname == null ? "" : nickname,
                        row.getDate("consent_on").toLocalDate());
    }

    private static @Nullable Approval approval(ResultSet row) throws SQLException {
        Long by = number(row, "approved_by");
        Date until = row.getDate("review_by");
        return by == null || until == null
                ? null
                : new Approval(
                        by,
                        row.getString("reviewer"),
                        row.getDate("reviewed_on").toLocalDate(),
                        until.toLocalDate());
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
