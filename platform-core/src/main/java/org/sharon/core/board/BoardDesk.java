package org.sharon.core.board;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sharon.core.audit.Audit;
import org.sharon.core.store.Database;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * What staff do with the board of the services that they serve. Members read that the team wrote;
 * who did so is in the audit.
 */
public final class BoardDesk {

    /** Fewer are not counted, so that nobody is found in a number. */
    static final int ENOUGH = 5;

    private final BoardStore store;
    private final Board board;
    private final Database database;
    private final Audit audit;
    private final Clock clock;

    @Inject
    BoardDesk(BoardStore store, Board board, Database database, Audit audit, Clock clock) {
        this.store = store;
        this.board = board;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first; one more than asked tells of more. */
    List<BoardNotice> list(Visitor by, long before, int limit) {
        return by.services().isEmpty()
                ? List.of()
                : store.list(by.trust(), by.services(), before, limit);
    }

    /** For anybody else's service there is none. */
    BoardNotice find(Visitor by, long id) {
        return store.find(id)
                .filter(
                        each ->
                                each.trust() == by.trust()
                                        && by.services().contains(each.audience().service()))
                .orElseThrow(NotFoundException::new);
    }

    /** How many people would find it now, in words that hide a small number. */
    String reach(Visitor by, Audience audience) {
        int people = store.countReaders(by.trust(), audience);
        return people < ENOUGH
                ? "It reaches fewer than %d people now.".formatted(ENOUGH)
                : "It reaches %,d people now.".formatted(people);
    }

    /** Puts a notice on the board; the same key again is the same notice. */
    public long write(Visitor by, UUID key, NoticeDraft draft) {
        Instant now = clock.instant();
        long id =
                database.write(
                        handle -> {
                            long added =
                                    store.add(handle, by.trust(), by.account(), key, draft, now);
                            audit.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    "board.written",
                                    "board:" + added,
                                    draft.audience().service());
                            return added;
                        });
        board.forget(by.trust());
        return id;
    }

    /**
     * Puts other words in the place of those that are there. Members see that it was corrected, and
     * it is new to them again.
     *
     * @param revision the one that whoever corrects has read
     */
    void correct(Visitor by, long id, int revision, NoticeForm.Words words) {
        find(by, id);
        Instant now = clock.instant();
        database.write(
                handle -> {
                    BoardNotice there = store.lock(handle, id).orElseThrow(NotFoundException::new);
                    if (there.revision() != revision || there.withdrawnAt() != null) {
                        throw new ConflictException(
                                "A colleague has changed this notice. Look at it again first.");
                    }
                    store.correct(handle, id, by.account(), words.title(), words.text(), now);
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "board.corrected",
                            "board:" + id,
                            "revision " + (revision + 1));
                    return null;
                });
        board.forget(by.trust());
    }

    /** Takes it off the board for good. */
    void withdraw(Visitor by, long id) {
        find(by, id);
        database.write(
                handle -> {
                    if (!store.withdraw(handle, id, by.account(), clock.instant())) {
                        throw new ConflictException("A colleague has already withdrawn it.");
                    }
                    audit.add(
                            handle, by.trust(), by.account(), "board.withdrawn", "board:" + id, "");
                    return null;
                });
        board.forget(by.trust());
    }
}
