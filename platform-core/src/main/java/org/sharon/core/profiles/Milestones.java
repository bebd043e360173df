package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.PagePosts;
import org.sharon.core.conversations.PagePosts.Day;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.conversations.Warning;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Services;
import org.sharon.core.profiles.Profiles.Opened;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * The timelines of members: what they want to remember of their way, by the month and never by the
 * day. Like a wall, a timeline stands in one room. All methods block.
 */
final class Milestones {

    /** Far more than anybody has, so that a timeline is always one page. */
    static final int MOST = 50;

    private static final int OLDEST = 100;
    private static final int MONTHS = 12;

    /** Where the plugin names none. Nothing here is weighed, counted or better than another. */
    private static final List<String> PLAIN =
            List.of(
                    "profiles.a-first-step",
                    "profiles.i-asked-for-help",
                    "profiles.i-told-somebody-how-i-feel",
                    "profiles.i-did-something-i-enjoy-again",
                    "profiles.i-met-somebody-who-understands",
                    "profiles.back-to-work-or-study",
                    "profiles.finished-treatment",
                    "profiles.a-year-on",
                    "profiles.something-else");

    private final PagePosts notes;
    private final Posts posts;
    private final ProfileStore store;
    private final Features features;
    private final Services services;
    private final Clock clock;

    @Inject
    Milestones(
            PagePosts notes,
            Posts posts,
            ProfileStore store,
            Features features,
            Services services,
            Clock clock) {
        this.notes = notes;
        this.posts = posts;
        this.store = store;
        this.features = features;
        this.services = services;
        this.clock = clock;
    }

    /** Whether members have timelines in this room. */
    boolean areIn(Room room) {
        return !room.isLive() && Shelf.TIMELINE.isIn(room, features);
    }

    /** Whether this page has a timeline for this reader. */
    boolean isOn(Visitor viewer, Room room, Opened page) {
        return isOn(viewer, room, List.of(viewer.account(), page.account()));
    }

    /** Whether this person has a timeline of their own in this room. */
    boolean isOn(Visitor owner, Room room) {
        return isOn(owner, room, List.of(owner.account()));
    }

    private boolean isOn(Visitor viewer, Room room, List<Long> accounts) {
        if (!areIn(room)) {
            return false;
        }
        Set<String> without =
                services.find(room.service())
                        .map(service -> service.features().timeline().withoutKeys())
                        .orElse(Set.of());
        return viewer.role().isClinical() || !store.anyHolds(accounts, room.service(), without);
    }

    /** The timeline on this page; empty where there is none for this reader. */
    Optional<TimelineView> find(Visitor viewer, Room room, Opened page) {
        return isOn(viewer, room, page)
                ? Optional.of(view(viewer, room, page, Form.blank(), false))
                : Optional.empty();
    }

    /**
     * A timeline that is there for this reader: the newest first, and what has no date at the end.
     */
    TimelineView view(Visitor viewer, Room room, Opened page, Form form, boolean asks) {
        String address = page.address(room);
        return new TimelineView(
                room,
                address,
                page.profile().nickname(),
                page.mine(),
                notes.timeline(viewer, room, page.account()),
                page.mine() ? notes.taken(viewer, room, page.account(), Shelf.TIMELINE) : List.of(),
                kinds(room),
                !page.mine() || hasRoom(viewer, room),
                form,
                Composer.empty(
                                room,
                                address + "/timeline",
                                false,
                                say("profiles.a-few-words-about-it"),
                                say("profiles.put-it-on-my-timeline"))
                        .chosen(form.value("warning")),
                asks);
    }

    /** What members of a service choose from. */
    List<String> kinds(Room room) {
        return services.find(room.service())
                .map(
                        service ->
                                service.features().timeline().milestones().stream()
                                        .map(service::said)
                                        .toList())
                .filter(kinds -> !kinds.isEmpty())
                .orElseGet(Milestones::plain);
    }

    private static List<String> plain() {
        return PLAIN.stream().map(each -> say(each)).toList();
    }

    static List<String> months() {
        List<String> months = new ArrayList<>();
        for (int i = 1; i <= MONTHS; i++) {
            months.add(When.month(i));
        }
        return months;
    }

    /** Reads the month and the year, and complains where they are none. */
    Day day(Form form) {
        int month = number(form.value("month"));
        int year = number(form.value("year"));
        LocalDate today = LocalDate.now(clock.withZone(When.LONDON));
        if (form.value("year").isEmpty() && form.value("month").isEmpty()) {
            return Day.NONE;
        }
        if (form.value("year").isEmpty()) {
            form.complain("year", say("profiles.write-the-year-too"));
        } else if (year < today.getYear() - OLDEST || month < 0 || month > MONTHS) {
            form.complain(
                    "year",
                    say("profiles.write-the-year-with-four", String.valueOf(today.getYear())));
        } else if (year > today.getYear()
                || year == today.getYear() && month > today.getMonthValue()) {
            form.complain("year", say("profiles.choose-a-month-that-has-begun"));
        }
        return form.isGood() ? new Day(year, month) : Day.NONE;
    }

    private static int number(String text) {
        try {
            return text.isEmpty() ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException notOne) {
            return -1;
        }
    }

    boolean hasRoom(Visitor member, Room room) {
        return notes.countOnTimeline(member.account(), room.id(), MOST) < MOST;
    }

    /**
     * Writes a milestone of one's own, on the way of every post.
     *
     * @param key the same key sent twice is one milestone
     */
    Said add(
            Visitor member,
            Room room,
            UUID key,
            String kind,
            Day day,
            String text,
            Optional<Warning> warning,
            boolean anyway) {
        Said said =
                posts.sayAndWait(
                        new NewPost(
                                        room,
                                        member,
                                        false,
                                        null,
                                        new NewPost.NewTopic(
                                                Shelf.TIMELINE, kind, member.account()),
                                        key,
                                        text,
                                        anyway)
                                .warning(warning));
        if (said instanceof Said.Stored && said.topic() != null) {
            notes.date(member, said.topic(), kind, day);
        }
        return said;
    }

    /** Says something else of what and when it was. */
    void change(Visitor member, long topic, String kind, Day day) {
        notes.date(member, topic, kind, day);
    }
}
