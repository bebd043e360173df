package org.sharon.core.events;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.PostText;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;
import org.sharon.core.web.When;

/** Reads what somebody of the team typed about an event. */
final class EventForm {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_LINE = 120;
    static final int LONGEST_REASON = 300;

    /** How many minutes an event may take. */
    static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 90, 120, 180);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private EventForm() {}

    static Form of(Request request) {
        return Form.of(
                request,
                "room",
                "title",
                "text",
                "day",
                "time",
                "minutes",
                "where",
                "place",
                "leader",
                "weekly",
                "last-day",
                "key");
    }

    static Form blank(List<Room> rooms, String key) {
        Form form = Form.blank().with("minutes", "60").with("time", "19:00").with("key", key);
        rooms.stream().findFirst().ifPresent(first -> form.with("room", first.slug()));
        return form;
    }

    /** What stands in the form that corrects an event. */
    static Form of(Event event, List<Room> rooms) {
        Plan plan = event.plan();
        var at = plan.startsAt().atZone(When.LONDON);
        return Form.blank()
                .with("title", plan.title())
                .with("text", plan.text())
                .with("day", at.toLocalDate().toString())
                .with("time", at.toLocalTime().toString())
                .with("minutes", "" + plan.minutes())
                .with("where", slug(rooms, plan.placeRoom()))
                .with("place", plan.place())
                .with("leader", plan.leader());
    }

    private static String slug(List<Room> rooms, @Nullable Long id) {
        return rooms.stream()
                .filter(each -> id != null && each.id() == id)
                .map(Room::slug)
                .findFirst()
                .orElse("");
    }

    /** Empty when something is wrong, which the form then says. */
    static Optional<EventDraft> read(Form form, List<Room> rooms, Instant now) {
        Optional<Room> room = room(rooms, form.value("room"));
        if (room.isEmpty()) {
            form.complain("room", "Choose the room that it is for.");
        }
        Optional<Plan> plan = plan(form, rooms, now);
        LocalDate last = null;
        if (form.has("weekly", "yes")) {
            last = day(form, "last-day").orElse(null);
            boolean after =
                    last != null
                            && plan.map(each -> each.startsAt().atZone(When.LONDON).toLocalDate())
                                    .filter(last::isAfter)
                                    .isPresent();
            if (!after) {
                form.complain("last-day", "Write the last day, after the first one.");
            }
        }
        return form.isGood()
                ? Optional.of(new EventDraft(room.orElseThrow(), plan.orElseThrow(), last))
                : Optional.empty();
    }

    /** The same without the room and the weeks, which are not corrected. */
    static Optional<Plan> plan(Form form, List<Room> rooms, Instant now) {
        String title = line(form, "title", "title", LONGEST_TITLE);
        if (title.isEmpty()) {
            form.complain("title", "Write a title.");
        }
        String text = PostText.cleaned(form.value("text"));
        if (text.isEmpty()) {
            form.complain("text", "Write what it is about.");
        } else if (text.length() > LONGEST_TEXT) {
            form.complain("text", tooLong("text", text.length(), LONGEST_TEXT));
        }
        Optional<Instant> starts = starts(form, now);
        Optional<Integer> minutes =
                LENGTHS.stream()
                        .filter(each -> form.value("minutes").equals("" + each))
                        .findFirst();
        if (minutes.isEmpty()) {
            form.complain("minutes", "Choose how long it takes.");
        }
        String place = line(form, "place", "place", LONGEST_LINE);
        Optional<Room> in = room(rooms, form.value("where"));
        if (in.isEmpty() && place.isEmpty()) {
            form.complain("place", "Say where it is, or choose a room.");
        }
        String leader = line(form, "leader", "line", LONGEST_LINE);
        return form.isGood()
                ? Optional.of(
                        new Plan(
                                title,
                                text,
                                starts.orElseThrow(),
                                minutes.orElseThrow(),
                                in.map(Room::id).orElse(null),
                                place,
                                leader))
                : Optional.empty();
    }

    /** Why an event is cancelled; empty when something is wrong, which the form then says. */
    static Optional<String> reason(Form form) {
        String reason = line(form, "reason", "reason", LONGEST_REASON);
        if (reason.isEmpty()) {
            form.complain("reason", "Write one sentence that says why.");
        }
        return form.isGood() ? Optional.of(reason) : Optional.empty();
    }

    private static Optional<Room> room(List<Room> rooms, String slug) {
        return rooms.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    private static Optional<Instant> starts(Form form, Instant now) {
        try {
            Instant at =
                    LocalDate.parse(form.value("day"))
                            .atTime(LocalTime.parse(form.value("time")))
                            .atZone(When.LONDON)
                            .toInstant();
            if (at.isAfter(now) && at.isBefore(now.plus(FARTHEST))) {
                return Optional.of(at);
            }
        } catch (DateTimeException notOne) {
            // Said below, in the same words.
        }
        form.complain("day", "Write a day and a time to come, at most a year from now.");
        return Optional.empty();
    }

    private static Optional<LocalDate> day(Form form, String field) {
        try {
            return Optional.of(LocalDate.parse(form.value(field)));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static String line(Form form, String field, String what, int longest) {
        String line = PostText.cleaned(form.value(field)).replaceAll("\\s+", " ");
        if (line.length() > longest) {
            form.complain(field, tooLong(what, line.length(), longest));
        }
        return line;
    }

    private static String tooLong(String what, int length, int most) {
        return "The %s has %,d characters and the most is %,d. Make it shorter."
                .formatted(what, length, most);
    }
}
