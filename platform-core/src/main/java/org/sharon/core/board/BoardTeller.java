package org.sharon.core.board;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;
import org.sharon.core.store.Rounds;

/**
 * Tells the readers of a notice that there is one, when its time has come. Whoever changes the
 * notice's row tells them, in the same transaction, so two nodes never tell twice.
 */
public final class BoardTeller implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(15);

    private final BoardStore store;
    private final Board board;
    private final Notices notices;
    private final Database database;
    private final Clock clock;
    private final Rounds rounds;

    @Inject
    BoardTeller(BoardStore store, Board board, Notices notices, Database database, Clock clock) {
        this.store = store;
        this.board = board;
        this.notices = notices;
        this.database = database;
        this.clock = clock;
        this.rounds = new Rounds("board", this::tellWhatIsDue);
    }

    public void start() {
        rounds.start(Duration.ofSeconds(1), LOOK);
    }

    @Override
    public void close() {
        rounds.close();
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
}
