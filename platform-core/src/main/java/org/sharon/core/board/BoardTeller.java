package org.sharon.core.board;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the readers of a notice that there is one, when its time has come. Whoever changes the
 * notice's row tells them, in the same transaction, so two nodes never tell twice.
 */
public final class BoardTeller implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(15);

    private static final Logger log = LoggerFactory.getLogger(BoardTeller.class);

    private final BoardStore store;
    private final Board board;
    private final Notices notices;
    private final Database database;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(BoardTeller::thread);

    @Inject
    BoardTeller(BoardStore store, Board board, Notices notices, Database database, Clock clock) {
        this.store = store;
        this.board = board;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
    }

    public void start() {
        timer.scheduleWithFixedDelay(this::look, 1, LOOK.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private void look() {
        try {
            tellWhatIsDue();
        } catch (DatabaseUnavailableException away) {
            log.debug("The board cannot be read while the database is away");
        } catch (RuntimeException | Error defect) {
            log.error("The board could not be looked at: {}", defect.getClass().getName());
        }
    }

    void tellWhatIsDue() {
        Instant now = clock.instant();
        store.listToTell(now).forEach(each -> tell(each, now));
    }

    private void tell(BoardNotice notice, Instant now) {
        database.write(
                handle -> {
                    if (store.take(handle, notice.id(), now)
                            && board.isOn(notice.trust(), notice.audience().service())) {
                        List<Notice> all =
                                store
                                        .listReaders(handle, notice.trust(), notice.audience())
                                        .stream()
                                        .map(BoardTeller::news)
                                        .toList();
                        notices.tell(handle, all);
                    }
                    return null;
                });
    }

    /** One address for all, so that several notices are one line. */
    private static Notice news(long account) {
        return new Notice(account, NoticeKind.BOARD, BoardPages.ADDRESS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "board", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(BoardTeller.class.getClassLoader());
        return thread;
    }
}
