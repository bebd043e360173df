package org.sharon.core.people;

import com.google.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Database;
import org.sharon.core.web.Role;

/** Accounts in the database. */
final class AccountStore {

    /** An account and what its password is checked against. */
    record Locked(Account account, String passwordHash) {}

    static final String COLUMNS =
            """
            a.id, a.trust, a.role, a.nickname, a.avatar, a.recovered, a.created_at,
                   (SELECT GROUP_CONCAT(s.service) FROM account_service s WHERE s.account = a.id)
                       AS services
            """;

    private static final String FIND =
            "SELECT " + COLUMNS + " FROM account a WHERE a.id = :id AND a.closed_at IS NULL";

    private static final String FIND_BY_NICKNAME =
            "SELECT "
                    + COLUMNS
                    + """
                      , a.password_hash
                      FROM taken_nickname t
                      JOIN account a ON a.id = t.account AND a.closed_at IS NULL
                     WHERE t.trust = :trust AND t.nickname_key = :key
                    """;

    private static final String ADD =
            """
            INSERT INTO account (trust, role, nickname, avatar, password_hash, created_at)
            VALUES (:trust, :role, :nickname, :avatar, :hash, :at)
            """;

    private static final String TAKE_NICKNAME =
            """
            INSERT IGNORE INTO taken_nickname (trust, nickname_key, account)
            VALUES (:trust, :key, :account)
            """;

    private static final String HAS_ADMINISTRATOR =
            """
            SELECT id FROM account
             WHERE role = 'trust-administrator' AND password_hash <> '' AND closed_at IS NULL
             LIMIT 1
            """;

    private static final String OWNER =
            "SELECT account FROM taken_nickname WHERE trust = :trust AND nickname_key = :key";

    private static final String ADD_SERVICE =
            "INSERT INTO account_service (account, trust, service) VALUES (:account, :trust, :service)";

    private static final String FORGET_SERVICES =
            "DELETE FROM account_service WHERE account = :account";

    private static final String NICKNAMES = "SELECT id, nickname FROM account WHERE id IN (<ids>)";

    private static final String RENAME =
            """
            UPDATE account
               SET nickname = :nickname, wanted_nickname = NULL, wanted_at = NULL,
                   wanted_was_refused = FALSE
             WHERE id = :id
            """;

    private static final String SET_AVATAR = "UPDATE account SET avatar = :value WHERE id = :id";

    private static final String SET_RECOVERED =
            "UPDATE account SET recovered = :value WHERE id = :id";

    /** How people of a trust are called and look has changed once more. */
    private static final String COUNT_LOOK =
            """
            INSERT INTO trust_looks (trust, changes) SELECT trust, 1 FROM account WHERE id = :id
            ON DUPLICATE KEY UPDATE changes = trust_looks.changes + 1
            """;

    private static final String SET_ROLE = "UPDATE account SET role = :value WHERE id = :id";

    private static final String SET_PASSWORD =
            "UPDATE account SET password_hash = :value WHERE id = :id";

    private static final String PASSWORD =
            "SELECT password_hash FROM account WHERE id = :id AND closed_at IS NULL";

    private static final String CLOSE =
            "UPDATE account SET closed_at = :at, password_hash = '' WHERE id = :id";

    private static final String LEAVE =
            """
            UPDATE account
               SET closed_at = :at, password_hash = '', role = 'member', recovered = FALSE,
                   nickname = :nickname, avatar = :avatar, paused_at = NULL,
                   wanted_nickname = NULL, wanted_at = NULL, wanted_was_refused = FALSE
             WHERE id = :id AND closed_at IS NULL
            """;

    private static final String COME_BACK =
            """
            UPDATE account a JOIN departure d ON d.account = a.id
               SET a.closed_at = NULL, a.password_hash = :hash, a.nickname = d.nickname,
                   a.avatar = d.avatar, a.recovered = d.recovered
             WHERE a.id = :id
            """;

    private static final String PAUSE = "UPDATE account SET paused_at = :value WHERE id = :id";

    private static final String RESUME =
            "UPDATE account SET paused_at = NULL WHERE id = :id AND paused_at IS NOT NULL";

    private static final String LIST_STAFF =
            "SELECT "
                    + COLUMNS
                    + """
                      FROM account a
                     WHERE a.trust = :trust AND a.closed_at IS NULL
                       AND a.role NOT IN ('member', 'peer-moderator')
                     ORDER BY a.nickname
                    """;

    private final Database database;
    private final Clock clock;

    @Inject
    AccountStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Account> find(long id) {
        return database.read(
                handle ->
                        handle.createQuery(FIND)
                                .bind("id", id)
                                .map((row, context) -> account(row))
                                .findOne());
    }

    /** The open account with this nickname now or once. */
    Optional<Locked> findByNickname(int trust, NicknameKey key) {
        return database.read(
                handle ->
                        handle.createQuery(FIND_BY_NICKNAME)
                                .bind("trust", trust)
                                .bind("key", key.value())
                                .map(
                                        (row, context) ->
                                                new Locked(
                                                        account(row),
                                                        row.getString("password_hash")))
                                .findOne());
    }

    Optional<String> findPassword(long id) {
        return database.read(
                handle ->
                        handle.createQuery(PASSWORD).bind("id", id).mapTo(String.class).findOne());
    }

    /** Adds an account, or throws {@link NicknameTakenException} and leaves nothing behind. */
    long add(
            Handle handle,
            int trust,
            Role role,
            String nickname,
            String avatar,
            String passwordHash,
            Collection<String> services) {
        long id =
                handle.createUpdate(ADD)
                        .bind("trust", trust)
                        .bind("role", role.word())
                        .bind("nickname", nickname)
                        .bind("avatar", avatar)
                        .bind("hash", passwordHash)
                        .bind("at", clock.instant())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        takeNickname(handle, trust, nickname, id);
        addServices(handle, trust, id, services);
        return id;
    }

    void setServices(Handle handle, int trust, long id, Collection<String> services) {
        handle.createUpdate(FORGET_SERVICES).bind("account", id).execute();
        addServices(handle, trust, id, services);
    }

    private static void addServices(
            Handle handle, int trust, long id, Collection<String> services) {
        for (String service : Set.copyOf(services)) {
            handle.createUpdate(ADD_SERVICE)
                    .bind("account", id)
                    .bind("trust", trust)
                    .bind("service", service)
                    .execute();
        }
    }

    /** Gives an account another nickname; the one it had stays its own. */
    void rename(Handle handle, int trust, long id, String nickname) {
        takeNickname(handle, trust, nickname, id);
        handle.createUpdate(RENAME).bind("id", id).bind("nickname", nickname).execute();
        countLook(handle, id);
    }

    boolean isTaken(int trust, NicknameKey key) {
        return database.read(handle -> owner(handle, trust, key).isPresent());
    }

    Map<Long, String> listNicknames(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(NICKNAMES)
                                .bindList("ids", List.copyOf(ids))
                                .map(
                                        (row, context) ->
                                                found.put(
                                                        row.getLong("id"),
                                                        row.getString("nickname")))
                                .list());
        return found;
    }

    /** Whether somebody can sign in who looks after a trust. */
    boolean hasAdministrator() {
        return database.read(
                handle ->
                        handle.createQuery(HAS_ADMINISTRATOR)
                                .mapTo(Long.class)
                                .findFirst()
                                .isPresent());
    }

    Account addAdministrator(int trust, String name) {
        long id =
                database.write(
                        handle ->
                                add(
                                        handle,
                                        trust,
                                        Role.TRUST_ADMINISTRATOR,
                                        name,
                                        "lighthouse",
                                        "",
                                        List.of()));
        return find(id).orElseThrow();
    }

    List<Account> listStaff(int trust) {
        return database.read(
                handle ->
                        handle.createQuery(LIST_STAFF)
                                .bind("trust", trust)
                                .map((row, context) -> account(row))
                                .list());
    }

    void setAvatar(long id, String avatar) {
        look(id, SET_AVATAR, avatar);
    }

    void setRecovered(long id, boolean shown) {
        look(id, SET_RECOVERED, shown);
    }

    private void look(long id, String sql, Object value) {
        database.write(
                handle -> {
                    set(handle, sql, id, value);
                    return countLook(handle, id);
                });
    }

    /** Pages that remember posts with the names and pictures of their authors are made anew. */
    private static int countLook(Handle handle, long id) {
        return handle.createUpdate(COUNT_LOOK).bind("id", id).execute();
    }

    void setRole(Handle handle, long id, Role role) {
        set(handle, SET_ROLE, id, role.word());
    }

    void setPassword(Handle handle, long id, String hash) {
        set(handle, SET_PASSWORD, id, hash);
    }

    void close(Handle handle, long id) {
        handle.createUpdate(CLOSE).bind("id", id).bind("at", clock.instant()).execute();
    }

    /** False when the account was closed already. */
    boolean leave(Handle handle, long id, String shownAs, String avatar) {
        int left =
                handle.createUpdate(LEAVE)
                        .bind("id", id)
                        .bind("nickname", shownAs)
                        .bind("avatar", avatar)
                        .bind("at", clock.instant())
                        .execute();
        countLook(handle, id);
        return left == 1;
    }

    /** Opens the account of somebody who left, as it was. */
    void comeBack(Handle handle, long id, String passwordHash) {
        handle.createUpdate(COME_BACK).bind("id", id).bind("hash", passwordHash).execute();
        countLook(handle, id);
    }

    void pause(Handle handle, long id) {
        set(handle, PAUSE, id, clock.instant());
    }

    /** Whether there was a break to end. */
    boolean resume(long id) {
        return database.write(handle -> handle.createUpdate(RESUME).bind("id", id).execute()) == 1;
    }

    private static int set(Handle handle, String sql, long id, Object value) {
        return handle.createUpdate(sql).bind("id", id).bind("value", value).execute();
    }

    private static void takeNickname(Handle handle, int trust, String nickname, long account) {
        NicknameKey key = NicknameKey.of(nickname);
        int taken =
                handle.createUpdate(TAKE_NICKNAME)
                        .bind("trust", trust)
                        .bind("key", key.value())
                        .bind("account", account)
                        .execute();
        if (taken == 0 && owner(handle, trust, key).filter(each -> each == account).isEmpty()) {
            throw new NicknameTakenException();
        }
    }

    private static Optional<Long> owner(Handle handle, int trust, NicknameKey key) {
        return handle.createQuery(OWNER)
                .bind("trust", trust)
                .bind("key", key.value())
                .mapTo(Long.class)
                .findOne();
    }

    static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getLong("id"),
                row.getInt("trust"),
                Role.of(row.getString("role")),
                row.getString("nickname"),
                row.getString("avatar"),
                row.getBoolean("recovered"),
                services(row.getString("services")),
                row.getTimestamp("created_at").toInstant());
    }

    private static Set<String> services(@Nullable String joined) {
        return joined == null ? Set.of() : Set.of(joined.split(","));
    }
}
