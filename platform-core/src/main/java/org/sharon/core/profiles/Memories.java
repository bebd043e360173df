package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.language.Shortened;
import org.sharon.core.profiles.MemoryStore.Memory;
import org.sharon.core.profiles.MemoryStore.Wish;
import org.sharon.core.rooms.Guard;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;

/**
 * Once a year, what a member wrote on their own page a year ago: for those who asked for it, for
 * one day, and then not for another year.
 */
final class Memories implements HomePart {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_YEAR = Duration.ofDays(365);
    private static final Duration ABOUT = Duration.ofDays(7);
    private static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int LONGEST = 160;

    private final MemoryStore store;
    private final Profiles profiles;
    private final Milestones milestones;
    private final Guard guard;
    private final Clock clock;
    private final Remembered<Long, Optional<Memory>> known;

    @Inject
    Memories(
            MemoryStore store, Profiles profiles, Milestones milestones, Guard guard, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.milestones = milestones;
        this.guard = guard;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        if (!visitor.role().isMember()) {
            return Stream.empty();
        }
        return known.get(visitor.account(), () -> find(visitor.account())).stream()
                .flatMap(memory -> note(visitor, memory).stream());
    }

    private Optional<Memory> find(long account) {
        Wish wish = store.wish(account);
        if (!wish.wanted()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant last = wish.at();
        if (wish.post() != null && last != null && now.isBefore(last.plus(A_DAY))) {
            return store.find(account, wish.post());
        }
        if (last != null && now.isBefore(last.plus(A_YEAR))) {
            return Optional.empty();
        }
        Instant then = now.atOffset(ZoneOffset.UTC).minusYears(1).toInstant();
        Optional<Memory> found = store.find(account, then, ABOUT);
        found.ifPresent(memory -> store.bring(account, memory.post(), now));
        return found;
    }

    /** Nothing from a room that is closed to them, or of a part that is not for them now. */
    private Optional<Note> note(Visitor visitor, Memory memory) {
        return guard.find(visitor, memory.room())
                .filter(room -> milestones.isOn(visitor, room))
                .map(
                        room ->
                                Note.of(
                                        say("profiles.a-year-ago-you-wrote-this"),
                                        Shortened.to(LONGEST, memory.text()),
                                        say("profiles.read-it-on-your-page"),
                                        room.path() + "/topics/" + memory.topic()));
    }

    /** Whether there is anything that this person could be reminded of. */
    boolean areFor(Visitor visitor) {
        return visitor.role().isMember()
                && guard.roomsOf(visitor).stream().anyMatch(room -> milestones.isOn(visitor, room));
    }

    boolean areWanted(Visitor member) {
        return store.wish(member.account()).wanted();
    }

    void choose(Visitor member, boolean wanted) {
        profiles.wordOf(member.account());
        store.choose(member.account(), wanted);
        known.forget(member.account());
    }
}
