package org.sharon.core.mail;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.crypto.Seal;
import org.sharon.core.store.Database;
import org.sharon.core.vault.DataKeys;

/** Where people want e-mails to go, sealed. */
final class AddressStore {

    /** How far somebody has come. */
    enum State {
        /** A letter asks whether the address is right. */
        ASKED,
        ON,
        /** Their server says that there is no such letter box; the address is not kept. */
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody finds on their own page. */
    record Kept(State state, Rhythm rhythm, Optional<MailAddress> address, Link stop) {}

    /** Somebody whose hour has come. */
    record Due(long account, Instant nextAt, Instant lookedAt, Rhythm rhythm, boolean away) {}

    private static final String PURPOSE = "mail";

    private static final String ASK =
            """
            REPLACE INTO mail_address (account, state, sealed, confirm_mark, confirm_until,
                                       stop_mark, weekly, at_hour)
            VALUES (:account, 'asked', :sealed, :confirm, :until, :stop, :weekly, :hour)
            """;

    private static final String FIND =
            "SELECT state, sealed, weekly, at_hour FROM mail_address WHERE account = :account";

    private static final String IS_ON =
            """
            SELECT EXISTS (SELECT 1 FROM mail_address
                            WHERE account = :account AND state = 'on')
            """;

    private static final String ASKED =
            """
            SELECT account, weekly, at_hour FROM mail_address
             WHERE confirm_mark = :mark AND state = 'asked' AND confirm_until > :now
             FOR UPDATE
            """;

    private static final String CONFIRM =
            """
            UPDATE mail_address
               SET state = 'on', confirm_mark = NULL, confirm_until = NULL,
                   next_at = :next, looked_at = :now
             WHERE account = :account
            """;

    private static final String CHANGE =
            """
            UPDATE mail_address
               SET weekly = :weekly, at_hour = :hour,
                   next_at = IF(state = 'on', :next, NULL)
             WHERE account = :account AND state <> 'refused'
            """;

    private static final String OF_LINK =
            "SELECT account FROM mail_address WHERE stop_mark = :mark FOR UPDATE";

    private static final String REFUSE =
            """
            UPDATE mail_address
               SET state = 'refused', sealed = '', confirm_mark = NULL, confirm_until = NULL,
                   next_at = NULL
             WHERE account = :account
            """;

    private static final String DUE =
            """
            SELECT m.account, m.next_at, m.looked_at, m.weekly, m.at_hour,
                   (a.paused_at IS NOT NULL OR a.closed_at IS NOT NULL) AS away
              FROM mail_address m JOIN account a ON a.id = m.account
             WHERE m.state = 'on' AND m.next_at <= :now
             ORDER BY m.next_at LIMIT 100
            """;

    private static final String TAKE =
            """
            UPDATE mail_address SET next_at = :next
             WHERE account = :account AND state = 'on' AND next_at = :before
            """;

    private static final String LOOKED =
            "UPDATE mail_address SET looked_at = :at WHERE account = :account";

    private final Database database;
    private final DataKeys keys;

    @Inject
    AddressStore(Database database, DataKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    /** Whatever was there before goes: nothing is sent until the new address is confirmed. */
    void ask(
            Handle handle,
            long account,
            MailAddress address,
            Link confirm,
            Instant until,
            Link stop,
            Rhythm rhythm) {
        String kept =
                new JsonObject().put("address", address.whole()).put("stop", stop.word()).encode();
        handle.createUpdate(ASK)
                .bind("account", account)
                .bind("sealed", seal().seal(kept, place(account)))
                .bind("confirm", confirm.mark())
                .bind("until", until)
                .bind("stop", stop.mark())
                .bind("weekly", rhythm.weekly())
                .bind("hour", rhythm.hour())
                .execute();
    }

    Optional<Kept> find(long account) {
        return database.read(handle -> find(handle, account));
    }

    private Optional<Kept> find(Handle handle, long account) {
        return handle.createQuery(FIND)
                .bind("account", account)
                .map((row, context) -> kept(account, row))
                .findOne();
    }

    private Kept kept(long account, ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        Rhythm rhythm = rhythm(row);
        if (state == State.REFUSED) {
            return new Kept(state, rhythm, Optional.empty(), new Link(""));
        }
        JsonObject kept = new JsonObject(seal().open(row.getBytes("sealed"), place(account)));
        return new Kept(
                state,
                rhythm,
                MailAddress.of(kept.getString("address")),
                new Link(kept.getString("stop")));
    }

    boolean isOn(long account) {
        return database.read(
                handle ->
                        handle.createQuery(IS_ON)
                                .bind("account", account)
                                .mapTo(Boolean.class)
                                .one());
    }

    /** False when nobody waits for this link any more. */
    boolean confirm(Link link, Instant now) {
        return database.write(
                handle -> {
                    record Asked(long account, Rhythm rhythm) {}
                    Optional<Asked> asked =
                            handle.createQuery(ASKED)
                                    .bind("mark", link.mark())
                                    .bind("now", now)
                                    .map((row, c) -> new Asked(row.getLong(1), rhythm(row)))
                                    .findOne();
                    asked.ifPresent(
                            each ->
                                    handle.createUpdate(CONFIRM)
                                            .bind("account", each.account())
                                            .bind("next", each.rhythm().after(now))
                                            .bind("now", now)
                                            .execute());
                    return asked.isPresent();
                });
    }

    void change(long account, Rhythm rhythm, Instant now) {
        database.write(
                handle ->
                        handle.createUpdate(CHANGE)
                                .bind("account", account)
                                .bind("weekly", rhythm.weekly())
                                .bind("hour", rhythm.hour())
                                .bind("next", rhythm.after(now))
                                .execute());
    }

    /** The address and what waits for it go. */
    void remove(long account) {
        database.write(
                handle -> {
                    remove(handle, account);
                    return null;
                });
    }

    /** The same for whoever has the link of an e-mail. */
    void remove(Link stop) {
        database.write(
                handle -> {
                    handle.createQuery(OF_LINK)
                            .bind("mark", stop.mark())
                            .mapTo(Long.class)
                            .findOne()
                            .ifPresent(account -> remove(handle, account));
                    return null;
                });
    }

    private static void remove(Handle handle, long account) {
        handle.execute("DELETE FROM mail_queue WHERE account = ?", account);
        handle.execute("DELETE FROM mail_address WHERE account = ?", account);
    }

    void refuse(Handle handle, long account) {
        handle.createUpdate(REFUSE).bind("account", account).execute();
    }

    List<Due> listDue(Instant now) {
        return database.read(
                handle ->
                        handle.createQuery(DUE)
                                .bind("now", now)
                                .map(
                                        (row, context) ->
                                                new Due(
                                                        row.getLong("account"),
                                                        row.getTimestamp("next_at").toInstant(),
                                                        row.getTimestamp("looked_at").toInstant(),
                                                        rhythm(row),
                                                        row.getBoolean("away")))
                                .list());
    }

    /** False when another node was quicker, or when it was switched off meanwhile. */
    boolean take(Handle handle, Due due, Instant next) {
        return handle.createUpdate(TAKE)
                        .bind("account", due.account())
                        .bind("before", due.nextAt())
                        .bind("next", next)
                        .execute()
                == 1;
    }

    void hasLooked(Handle handle, long account, Instant at) {
        handle.createUpdate(LOOKED).bind("account", account).bind("at", at).execute();
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(row.getBoolean("weekly"), row.getInt("at_hour"));
    }

    private Seal seal() {
        return keys.of(PURPOSE);
    }

    private static String place(long account) {
        return "mail|" + account;
    }
}
