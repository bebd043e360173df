package org.sharon.core.mail;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.mail.AddressStore.Kept;
import org.sharon.core.store.Database;

/** What people decide about e-mails to them. Everything here blocks. */
final class Addresses {

    private static final Duration CONFIRMED_WITHIN = Duration.ofHours(24);

    private final AddressStore store;
    private final AskStore asks;
    private final QueueStore queue;
    private final Database database;
    private final Clock clock;

    @Inject
    Addresses(AddressStore store, AskStore asks, QueueStore queue, Database database, Clock clock) {
        this.store = store;
        this.asks = asks;
        this.queue = queue;
        this.database = database;
        this.clock = clock;
    }

    Optional<Kept> find(long account) {
        return store.find(account);
    }

    /**
     * Keeps the address and sends a letter that asks whether it is right. An address that others
     * asked often today gets none, and it looks the same: nobody learns whose addresses are known
     * here.
     *
     * @return false when this person has asked often enough for today
     */
    boolean ask(long account, MailAddress address, Rhythm rhythm) {
        return database.write(
                handle -> {
                    Instant now = clock.instant();
                    if (asks.isTired(handle, account, now)) {
                        return false;
                    }
                    boolean sends = !asks.isTired(handle, address, now);
                    asks.add(handle, account, address, now);
                    Link confirm = Link.draw();
                    store.ask(
                            handle,
                            account,
                            address,
                            confirm,
                            now.plus(CONFIRMED_WITHIN),
                            Link.draw(),
                            rhythm);
                    handle.execute("DELETE FROM mail_queue WHERE account = ?", account);
                    if (sends) {
                        queue.addQuestion(handle, account, confirm, now);
                    }
                    return true;
                });
    }

    /** False when the link is not good any more. */
    boolean confirm(Link link) {
        return store.confirm(link, clock.instant());
    }

    void change(long account, Rhythm rhythm) {
        store.change(account, rhythm, clock.instant());
    }

    void remove(long account) {
        store.remove(account);
    }

    void stop(Link link) {
        store.remove(link);
    }
}
