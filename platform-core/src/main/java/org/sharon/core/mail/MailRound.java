package org.sharon.core.mail;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.language.Language;
import org.sharon.core.mail.AddressStore.Due;
import org.sharon.core.mail.AddressStore.State;
import org.sharon.core.mail.QueueStore.Kind;
import org.sharon.core.mail.QueueStore.Waiting;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.notices.Way;
import org.sharon.core.notices.Ways;
import org.sharon.core.store.Database;
import org.sharon.core.store.Rounds;
import org.sharon.core.web.DisplayLookup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whose hour has come and what waits to be sent.
 *
 * <p>Each row is taken with one guarded change, so of several nodes one does it. A node that is
 * lost between the trust's server and the database may send a letter twice, and never loses one.
 */
public final class MailRound implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    private final MailSettings settings;
    private final AddressStore addresses;
    private final QueueStore queue;
    private final MailSender sender;
    private final Ways ways;
    private final Notices notices;
    private final DisplayLookup displays;
    private final Database database;
    private final Clock clock;
    private final Rounds rounds;

    @Inject
    MailRound(
            MailSettings settings,
            AddressStore addresses,
            QueueStore queue,
            MailSender sender,
            Ways ways,
            Notices notices,
            DisplayLookup displays,
            Database database,
            Clock clock) {
        this.settings = settings;
        this.addresses = addresses;
        this.queue = queue;
        this.sender = sender;
        this.ways = ways;
        this.notices = notices;
        this.displays = displays;
        this.database = database;
        this.clock = clock;
        this.rounds = new Rounds("mail", this::look);
    }

    /** Does nothing where no e-mail is sent. */
    public void start() {
        if (settings.on()) {
            rounds.start(Duration.ofSeconds(2), LOOK);
        }
    }

    @Override
    public void close() {
        rounds.close();
    }

    private void look() {
        askWhoseHourHasCome();
        sendWhatWaits();
    }

    void askWhoseHourHasCome() {
        Instant now = clock.instant();
        addresses.listDue(now).forEach(each -> ask(each, now));
    }

    private void ask(Due due, Instant now) {
        database.write(
                handle -> {
                    if (addresses.take(handle, due, due.rhythm().after(now))
                            && !due.away()
                            && ways.hasWaiting(handle, due.account(), Way.MAIL, due.lookedAt())) {
                        addresses.hasLooked(handle, due.account(), now);
                        queue.addNews(handle, due.account(), now);
                    }
                    return null;
                });
    }

    void sendWhatWaits() {
        Instant now = clock.instant();
        for (Waiting each : queue.listDue(now)) {
            if (!Thread.currentThread().isInterrupted() && queue.take(each, clock.instant())) {
                send(each);
            }
        }
    }

    private void send(Waiting waiting) {
        Language language = displays.languageOf(waiting.account()).orElse(Language.ENGLISH);
        Optional<Letter> letter = language.speak(() -> letter(waiting));
        if (letter.isEmpty()) {
            queue.remove(waiting.id());
            return;
        }
        switch (sender.send(letter.get())) {
            case SENT -> queue.remove(waiting.id());
            case REFUSED -> refuse(waiting);
            case FAILED -> {
                if (!queue.tryAgain(waiting, clock.instant())) {
                    log.warn("An e-mail is given up: the server for e-mail does not take it.");
                }
            }
        }
    }

    /** Empty when it was switched off, or another address given, since the letter was put here. */
    private Optional<Letter> letter(Waiting waiting) {
        State wanted = waiting.kind() == Kind.NEWS ? State.ON : State.ASKED;
        return addresses
                .find(waiting.account())
                .filter(each -> each.state() == wanted)
                .flatMap(
                        each ->
                                each.address()
                                        .map(
                                                to ->
                                                        waiting.kind() == Kind.NEWS
                                                                ? Letter.news(
                                                                        to,
                                                                        each.stop(),
                                                                        settings.site())
                                                                : Letter.question(
                                                                        to,
                                                                        waiting.confirm()
                                                                                .orElseThrow(),
                                                                        settings.site())));
    }

    private void refuse(Waiting waiting) {
        database.write(
                handle -> {
                    addresses.refuse(handle, waiting.account());
                    handle.execute("DELETE FROM mail_queue WHERE account = ?", waiting.account());
                    notices.tell(
                            handle,
                            new Notice(waiting.account(), NoticeKind.MAIL_STOPPED, MailPages.PAGE));
                    return null;
                });
    }
}
