package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.conversations.OnPages;
import org.sharon.core.store.Database;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Pages of members in the database. */
final class ProfileStore {

    /**
     * One's own words.
     *
     * @param shown what others see
     * @param waiting what waits for a person
     * @param wasRefused whether the last words could not be shown
     */
    record Own(String shown, Optional<String> waiting, boolean wasRefused) {

        static final Own NOTHING = new Own("", Optional.empty(), false);
    }

    /** Words that wait for a person. */
    record Waiting(
            long account,
            String nickname,
            String avatar,
            String shown,
            String waiting,
            Instant since) {}

    private static final String SELECT =
            """
            SELECT a.id, f.word, a.nickname, a.avatar, a.recovered, a.role,
                   a.paused_at IS NOT NULL AS resting, a.created_at, f.text
              FROM profile f
              JOIN account a ON a.id = f.account AND a.closed_at IS NULL
                            AND a.role IN ('member', 'peer-moderator')
            """;

    /** Who has no key to the room is not there, whatever they wrote in it once. */
    private static final String FIND =
            SELECT
                    + """
                       WHERE f.word = :word AND a.trust = :trust
                         AND EXISTS (SELECT 1
                                       FROM account_key k
                                       JOIN key_opens o ON o.trust = k.trust AND o.service = k.service
                                                       AND o.key_id = k.key_id
                                      WHERE k.account = a.id AND o.room = :room)
                      """;

    private static final String MAKE =
            "INSERT IGNORE INTO profile (account, word) VALUES (:account, :word)";

    private static final String WORD = "SELECT word FROM profile WHERE account = :account";

    private static final String OWN =
            "SELECT text, waiting_text, was_refused FROM profile WHERE account = :account";

    private static final String SHOW =
            """
            UPDATE profile
               SET text = :text, waiting_text = NULL, waiting_at = NULL, was_refused = FALSE
             WHERE account = :account
            """;

    private static final String HOLD =
            """
            UPDATE profile SET waiting_text = :text, waiting_at = :at, was_refused = FALSE
             WHERE account = :account
            """;

    private static final String ACCEPT =
            """
            UPDATE profile
               SET text = waiting_text, waiting_text = NULL, waiting_at = NULL, was_refused = FALSE
             WHERE account = :account AND waiting_text IS NOT NULL
            """;

    private static final String REFUSE =
            """
            UPDATE profile SET waiting_text = NULL, waiting_at = NULL, was_refused = TRUE
             WHERE account = :account AND waiting_text IS NOT NULL
            """;

    private static final String CLEAR =
            "UPDATE profile SET text = '', was_refused = TRUE WHERE account = :account AND text <> ''";

    private static final String OF_SERVICES =
            """
            SELECT a.id, a.nickname, a.avatar, f.text, f.waiting_text, f.waiting_at
              FROM profile f
              JOIN account a ON a.id = f.account AND a.closed_at IS NULL
             WHERE a.trust = :trust AND f.waiting_at IS NOT NULL
               AND EXISTS (SELECT 1 FROM account_key k
                            WHERE k.account = a.id AND k.service IN (<services>))
             ORDER BY f.waiting_at
             LIMIT 200
            """;

    private static final String IS_OF_SERVICES =
            """
            SELECT EXISTS (SELECT 1 FROM account a JOIN account_key k ON k.account = a.id
                            WHERE a.id = :account AND a.trust = :trust
                              AND a.role IN ('member', 'peer-moderator')
                              AND k.service IN (<services>))
            """;

    private static final String TEAM =
            """
            SELECT DISTINCT a.id
              FROM account_service s
              JOIN account a ON a.id = s.account AND a.role = 'clinician' AND a.closed_at IS NULL
             WHERE s.trust = :trust AND s.service IN (<services>)
            """;

    private static final String NEWEST_POST =
            """
            SELECT p.id
              FROM post p LEFT JOIN topic t ON t.id = p.topic
             WHERE p.author = :author AND p.room = :room AND p.state = 'posted' AND NOT p.as_team
               AND (p.topic IS NULL OR t.visible AND %s)
             ORDER BY p.id DESC
             LIMIT 1
            """
                    .formatted(OnPages.FOUND);

    private static final String ANY_HOLDS =
            """
            SELECT EXISTS (SELECT 1 FROM account_key
                            WHERE account IN (<accounts>) AND service = :service
                              AND key_id IN (<keys>))
            """;

    private final Database database;
    private final SecureRandom random = new SecureRandom();

    private final OnPages pages;

    @Inject
    ProfileStore(Database database, OnPages pages) {
        this.pages = pages;
        this.database = database;
    }

    /** The address of somebody's page; made when it is asked for first. */
    String wordOf(long account) {
        Optional<String> there = word(account);
        if (there.isPresent()) {
            return there.get();
        }
        byte[] drawn = new byte[8];
        random.nextBytes(drawn);
        database.write(
                handle ->
                        handle.createUpdate(MAKE)
                                .bind("account", account)
                                .bind("word", HexFormat.of().formatHex(drawn))
                                .execute());
        return word(account).orElseThrow();
    }

    private Optional<String> word(long account) {
        return database.read(
                handle ->
                        handle.createQuery(WORD)
                                .bind("account", account)
                                .mapTo(String.class)
                                .findOne());
    }

    Optional<Profile> find(int trust, long room, String word) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("word", word)
                                .bind("trust", trust)
                                .bind("room", room)
                                .map((row, context) -> profile(row))
                                .findOne());
    }

    /** The newest of what somebody wrote in a room that the reader finds there. */
    Optional<Long> newestPost(long account, long room, Visitor reader) {
        return database.read(
                handle ->
                        handle.createQuery(NEWEST_POST)
                                .bind("author", account)
                                .bind("room", room)
                                .bind("viewer", reader.account())
                                .bind("staff", reader.role().isClinical())
                                .bindList("without", pages.without())
                                .mapTo(Long.class)
                                .findOne());
    }

    /** Whether one of these holds one of these keys of a service. */
    boolean anyHolds(Collection<Long> accounts, String service, Collection<String> keys) {
        return !keys.isEmpty()
                && database.read(
                        handle ->
                                handle.createQuery(ANY_HOLDS)
                                        .bindList("accounts", List.copyOf(accounts))
                                        .bind("service", service)
                                        .bindList("keys", List.copyOf(keys))
                                        .mapTo(Boolean.class)
                                        .one());
    }

    Own own(long account) {
        return database.read(
                        handle ->
                                handle.createQuery(OWN)
                                        .bind("account", account)
                                        .map(
                                                (row, context) ->
                                                        new Own(
                                                                row.getString("text"),
                                                                Optional.ofNullable(
                                                                        row.getString(
                                                                                "waiting_text")),
                                                                row.getBoolean("was_refused")))
                                        .findOne())
                .orElse(Own.NOTHING);
    }

    void show(Handle handle, long account, String text) {
        handle.createUpdate(SHOW).bind("account", account).bind("text", text).execute();
    }

    void hold(Handle handle, long account, String text, Instant at) {
        handle.createUpdate(HOLD)
                .bind("account", account)
                .bind("text", text)
                .bind("at", at)
                .execute();
    }

    /** Whether there was something to decide. */
    boolean accept(Handle handle, long account) {
        return handle.createUpdate(ACCEPT).bind("account", account).execute() == 1;
    }

    boolean refuse(Handle handle, long account) {
        return handle.createUpdate(REFUSE).bind("account", account).execute() == 1;
    }

    /** Takes away what is shown. */
    boolean clear(Handle handle, long account) {
        return handle.createUpdate(CLEAR).bind("account", account).execute() == 1;
    }

    List<Waiting> listWaiting(int trust, Collection<String> services) {
        if (services.isEmpty()) {
            return List.of();
        }
        return database.read(
                handle ->
                        handle.createQuery(OF_SERVICES)
                                .bind("trust", trust)
                                .bindList("services", List.copyOf(services))
                                .map((row, context) -> waiting(row))
                                .list());
    }

    /** Whether this is a member of one of these services. */
    boolean isOf(int trust, Collection<String> services, long account) {
        return !services.isEmpty()
                && database.read(
                        handle ->
                                handle.createQuery(IS_OF_SERVICES)
                                        .bind("trust", trust)
                                        .bind("account", account)
                                        .bindList("services", List.copyOf(services))
                                        .mapTo(Boolean.class)
                                        .one());
    }

    /** The clinicians of these services. */
    List<Long> team(Handle handle, int trust, Collection<String> services) {
        return handle.createQuery(TEAM)
                .bind("trust", trust)
                .bindList("services", List.copyOf(services))
                .mapTo(Long.class)
                .list();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("id"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getString("text"),
                row.getString("waiting_text"),
                row.getTimestamp("waiting_at").toInstant());
    }

    private static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                row.getLong("id"),
                row.getString("word"),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getBoolean("recovered"),
                Role.of(row.getString("role")),
                row.getBoolean("resting"),
                row.getTimestamp("created_at").toInstant(),
                row.getString("text"));
    }
}
