package org.sharon.core.living;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.When;

/**
 * Reads what was said in a living room by the page. A page begins at a place and not at a number,
 * so it costs the same however long people have talked there.
 */
final class RoomHistory {

    /**
     * Some of it, oldest first.
     *
     * @param isPast whether it is older than what people say now, so that it does not follow the
     *     room
     * @param note what a reader has to know about it; empty when nothing
     */
    record Stretch(
            List<Post> posts, boolean isPast, boolean hasOlder, boolean hasLater, String note) {

        private Stretch saying(String words) {
            return new Stretch(posts, isPast, hasOlder, hasLater, words);
        }
    }

    /** A day that a reader may want to go to. */
    record Day(String name, LocalDate date) {}

    /**
     * The days that there are.
     *
     * @param first on which something was said
     * @param lately some of the last days
     */
    record Days(LocalDate first, LocalDate today, List<Day> lately) {}

    private static final int PAGE = 50;
    private static final int LATELY = 5;

    private final Posts posts;
    private final Clock clock;

    @Inject
    RoomHistory(Posts posts, Clock clock) {
        this.posts = posts;
        this.clock = clock;
    }

    /** The days to which one can go; empty while nobody has said anything. */
    Optional<Days> days(Room room) {
        LocalDate today = today();
        return first(room)
                .map(RoomHistory::day)
                .map(first -> new Days(first, today, lately(first, today)));
    }

    private static List<Day> lately(LocalDate first, LocalDate today) {
        return IntStream.rangeClosed(1, LATELY)
                .mapToObj(today::minusDays)
                .filter(day -> !day.isBefore(first))
                .map(day -> new Day(name(day, today), day))
                .toList();
    }

    private static String name(LocalDate day, LocalDate today) {
        return day.equals(today.minusDays(1)) ? "Yesterday" : When.weekday(day);
    }

    /** What people say now. */
    Stretch newest(Room room) {
        List<Post> shown = posts.latest(room.id());
        return new Stretch(shown, false, shown.size() == PAGE, false, "");
    }

    /** What was said before a place. */
    Stretch before(Room room, long place) {
        List<Post> shown = posts.before(room.id(), place);
        boolean later =
                !shown.isEmpty() && shown.get(shown.size() - 1).seq() < posts.place(room.id());
        return new Stretch(shown, true, shown.size() == PAGE, later, "");
    }

    /** What was said after a place; empty when nothing was. */
    Optional<Stretch> after(Room room, long place) {
        List<Post> found = posts.after(room.id(), place, PAGE + 1);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Post> shown = found.subList(0, Math.min(PAGE, found.size()));
        boolean older = first(room).filter(one -> one.seq() < shown.get(0).seq()).isPresent();
        return Optional.of(new Stretch(shown, true, older, found.size() > PAGE, ""));
    }

    /** What was said on a day; where that is nothing, what was said next to it, and a note. */
    Stretch on(Room room, String typed) {
        Optional<LocalDate> day = When.dayIn(typed);
        Optional<LocalDate> first = first(room).map(RoomHistory::day);
        if (day.isEmpty()) {
            return newest(room).saying(say("living.we-could-not-read-that-day", today()));
        }
        if (first.isEmpty()) {
            return newest(room).saying(say("living.nobody-has-written-here-yet"));
        }
        if (day.get().isAfter(today())) {
            return newest(room).saying(say("living.that-day-has-not-come-yet"));
        }
        return day.get().isBefore(first.get())
                ? since(room, first.get()).saying(say("living.nobody-wrote-here-so-long-ago"))
                : since(room, day.get());
    }

    private Stretch since(Room room, LocalDate day) {
        long place = posts.placeAt(room.id(), day.atStartOfDay(When.LONDON).toInstant());
        Stretch found = after(room, place - 1).orElseGet(() -> before(room, place));
        if (found.posts().stream().anyMatch(post -> day(post).equals(day))) {
            return found;
        }
        // What a person read first comes at the place where it was shown, and was written before.
        boolean next = found.posts().stream().anyMatch(post -> day(post).isAfter(day));
        return found.saying(
                next
                        ? say("living.nobody-wrote-here-on-next", When.weekdayAndDay(day))
                        : say("living.nobody-wrote-here-on-last", When.weekdayAndDay(day)));
    }

    private Optional<Post> first(Room room) {
        return posts.after(room.id(), 0, 1).stream().findFirst();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.LONDON);
    }

    static LocalDate day(Post post) {
        return LocalDate.ofInstant(post.createdAt(), When.LONDON);
    }
}
