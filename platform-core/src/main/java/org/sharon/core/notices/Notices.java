package org.sharon.core.notices;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.sharon.core.notices.ChoiceStore.Off;
import org.sharon.core.notices.NoticeStore.Place;
import org.sharon.core.notices.NoticeStore.Told;
import org.sharon.core.store.Database;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.NewsLookup;
import org.sharon.core.web.RoomDoor;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people that something happened.
 *
 * <p>The same thing waits once: whoever is told again of what they have not read yet finds one line
 * that has moved up. Whoever tells has asked whether the person may know.
 */
public final class Notices implements NewsLookup {

    private static final Logger log = LoggerFactory.getLogger(Notices.class);

    /** For how long a node may go on showing, or not showing, that there is something new. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST_WAITING = 10_000;

    private static final int PAGE = 20;

    /** Some notices, and where the next page begins. */
    record NoticePage(List<Told> shown, Optional<Place> next) {}

    /** Whoever has more than this unread is asked about each page that they open. */
    private static final int MOST_KNOWN = 50;

    /**
     * What a node remembers of one person.
     *
     * @param unread where it leads to, or some of it
     */
    private record News(Set<String> unread, QuietHours quiet) {

        static final News NONE = new News(Set.of(), QuietHours.USUAL);

        /** Whether something that is unread may lead to this address. */
        boolean mayLeadTo(String address) {
            return unread.size() == MOST_KNOWN || unread.contains(address);
        }
    }

    private final NoticeStore store;
    private final ChoiceStore choices;
    private final Database database;
    private final RoomDoor rooms;
    private final Set<Outlet> outlets;
    private final Clock clock;
    private final Remembered<Long, News> known;
    private final ThreadPoolExecutor later =
            new ThreadPoolExecutor(
                    0,
                    1,
                    5,
                    TimeUnit.SECONDS,
                    new LinkedBlockingQueue<>(MOST_WAITING),
                    Notices::thread);

    @Inject
    Notices(
            NoticeStore store,
            ChoiceStore choices,
            Database database,
            RoomDoor rooms,
            Set<Outlet> outlets,
            Clock clock) {
        this.store = store;
        this.choices = choices;
        this.database = database;
        this.rooms = rooms;
        this.outlets = outlets;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    /** Tells one person, in a transaction of its own. Blocks. */
    public void tell(Notice notice) {
        tell(List.of(notice));
    }

    /** Tells several people, in one transaction. Blocks. */
    public void tell(Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        database.write(
                handle -> {
                    tell(handle, notices);
                    return null;
                });
    }

    /** The same inside the caller's transaction: what is undone was never told. */
    public void tell(Handle handle, Notice notice) {
        tell(handle, List.of(notice));
    }

    /**
     * The same for several people. Whoever does not want to hear of a kind is left out, and so is
     * whoever takes a break, but for answers to what they did themselves: those wait in silence.
     */
    public void tell(Handle handle, Collection<Notice> notices) {
        if (notices.isEmpty()) {
            return;
        }
        Set<Off> off = choices.off(handle, notices);
        Set<Long> away = choices.away(handle, notices);
        List<Notice> wanted =
                notices.stream()
                        .filter(each -> !off.contains(new Off(each.account(), each.kind())))
                        .filter(
                                each ->
                                        !away.contains(each.account())
                                                || each.kind().waitsForReturn())
                        .toList();
        store.add(handle, wanted, clock.instant());
        List<Notice> heard =
                wanted.stream().filter(each -> !away.contains(each.account())).toList();
        handle.afterCommit(() -> hasTold(heard));
    }

    private void hasTold(List<Notice> notices) {
        notices.forEach(each -> forget(each.account()));
        for (Outlet outlet : outlets) {
            try {
                outlet.told(notices);
            } catch (RuntimeException defect) {
                log.error("An outlet of notices failed: {}", defect.getClass().getName());
            }
        }
    }

    /**
     * For whoever must not wait, such as the writer of posts: asks soon, on a thread of its own,
     * who is to be told. What has not been told when the platform stops is not told; so nothing
     * that matters hangs on it.
     */
    public void tellSoon(Supplier<Collection<Notice>> who) {
        try {
            later.execute(() -> tellNow(who));
        } catch (RejectedExecutionException busy) {
            log.warn("Too much is waiting to be told, so a notice is left out.");
        }
    }

    private void tellNow(Supplier<Collection<Notice>> who) {
        try {
            tell(who.get());
        } catch (DatabaseUnavailableException down) {
            log.debug("The database is down, so a notice is left out.");
        } catch (RuntimeException defect) {
            log.error("A notice could not be told: {}", defect.getClass().getName());
        }
    }

    @Override
    public boolean hasNews(Visitor visitor) {
        News now = known(visitor.account());
        return !now.unread().isEmpty()
                && !now.quiet().has(clock.instant().atZone(When.LONDON).toLocalTime());
    }

    private News known(long account) {
        try {
            return known.getOrLast(account, () -> read(account));
        } catch (DatabaseUnavailableException down) {
            return News.NONE;
        }
    }

    private News read(long account) {
        // Whoever has nothing new needs no quiet.
        Set<String> unread = store.unread(account, MOST_KNOWN);
        return unread.isEmpty() ? News.NONE : new News(unread, choices.quiet(account));
    }

    /** Something about this person has changed: look again next time. */
    void forget(long account) {
        known.forget(account);
    }

    /**
     * A page of notices after a place, the newest first. What leads to a room that this person may
     * no longer enter is not among them, and counts as read.
     */
    NoticePage page(Visitor visitor, Place after) {
        List<Told> all = store.list(visitor.account(), after, PAGE + 1);
        List<Told> here = all.subList(0, Math.min(PAGE, all.size()));
        List<Told> shown = here.stream().filter(each -> opens(visitor, each)).toList();
        List<Long> closed =
                here.stream()
                        .filter(each -> each.unread() && !shown.contains(each))
                        .map(Told::id)
                        .toList();
        if (!closed.isEmpty()) {
            store.markRead(visitor.account(), closed);
            forget(visitor.account());
        }
        return new NoticePage(
                shown,
                all.size() > PAGE
                        ? Optional.of(Place.after(here.get(PAGE - 1)))
                        : Optional.empty());
    }

    /** Marks one as read and says where it leads; empty when this person has none such. */
    Optional<String> read(Visitor visitor, long id) {
        Optional<Told> told =
                store.find(visitor.account(), id).filter(each -> opens(visitor, each));
        told.filter(Told::unread)
                .ifPresent(
                        each -> {
                            store.markRead(visitor.account(), List.of(each.id()));
                            forget(visitor.account());
                        });
        return told.map(Told::address);
    }

    /**
     * This person is looking at a place now, so whatever leads there is read. Costs nothing where
     * nothing waits.
     */
    public void seen(Visitor visitor, String address) {
        if (known(visitor.account()).mayLeadTo(address)) {
            store.markSeen(visitor.account(), address);
            forget(visitor.account());
        }
    }

    void readAll(Visitor visitor) {
        store.markAllRead(visitor.account(), clock.instant().minus(KEPT));
        forget(visitor.account());
    }

    private boolean opens(Visitor visitor, Told told) {
        String[] parts = told.address().split("[/?]");
        boolean inRoom = parts.length > 2 && parts[1].equals("rooms");
        return !inRoom || rooms.opensFor(visitor, parts[2]);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "notices");
        thread.setDaemon(true);
        return thread;
    }
}
