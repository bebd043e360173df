package org.sharon.core.board;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.sharon.core.board.Audiences.Place;
import org.sharon.core.rooms.Room;
import org.sharon.core.stages.Stage;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;
import org.sharon.core.web.When;

/** Reads what a member of staff typed about a notice. */
final class NoticeForm {

    static final int LONGEST_TITLE = 120;
    static final int LONGEST_TEXT = 2_000;

    /** For how many days a notice may be shown. */
    static final List<Integer> DAYS = List.of(7, 14, 30, 90);

    private static final Duration FARTHEST = Duration.ofDays(366);

    private NoticeForm() {}

    static Form of(Request request) {
        return Form.of(
                request, "where", "stage", "title", "text", "when", "day", "month", "year", "hour",
                "days", "key");
    }

    /** What stands there before anybody types. */
    static Form blank(List<Place> places, String key) {
        Form form = Form.blank().with("when", "now").with("days", "14").with("hour", "9");
        places.stream().findFirst().ifPresent(first -> form.with("where", first.word()));
        return form.with("key", key);
    }

    /** Empty when something is wrong, which the form then says. */
    static Optional<NoticeDraft> read(Form form, List<Place> places, Instant now) {
        Optional<Place> place =
                places.stream().filter(each -> each.word().equals(form.value("where"))).findFirst();
        if (place.isEmpty()) {
            form.complain("where", "Choose who the notice is for.");
        }
        Words words = words(form);
        Optional<Instant> shows = shows(form, now);
        Optional<Integer> days =
                DAYS.stream().filter(each -> form.value("days").equals("" + each)).findFirst();
        if (days.isEmpty()) {
            form.complain("days", "Choose how long to show it.");
        }
        if (!form.isGood()) {
            return Optional.empty();
        }
        Audience audience =
                new Audience(
                        place.orElseThrow().service(),
                        place.get().room().map(Room::id).orElse(null),
                        Stage.of(form.value("stage")).orElse(null));
        Instant from = shows.orElseThrow();
        return Optional.of(
                new NoticeDraft(
                        audience,
                        words.title(),
                        words.text(),
                        from,
                        from.plus(Duration.ofDays(days.orElseThrow()))));
    }

    /** Title and text. */
    record Words(String title, String text) {}

    /** The words alone, cleaned; what is wrong with them is said by the form. */
    static Words words(Form form) {
        String title = cleaned(form.value("title")).replaceAll("\\s+", " ");
        String text = cleaned(form.value("text"));
        if (title.isEmpty()) {
            form.complain("title", "Write a title.");
        } else if (title.length() > LONGEST_TITLE) {
            form.complain("title", tooLong("title", title.length(), LONGEST_TITLE));
        }
        if (text.isEmpty()) {
            form.complain("text", "Write the notice.");
        } else if (text.length() > LONGEST_TEXT) {
            form.complain("text", tooLong("notice", text.length(), LONGEST_TEXT));
        }
        return new Words(title, text);
    }

    private static String tooLong(String what, int length, int most) {
        return "The %s has %,d characters and the most is %,d. Make it shorter."
                .formatted(what, length, most);
    }

    /** Without what no person types: control characters and halves of characters. */
    private static String cleaned(String typed) {
        return typed.replaceAll("\\r\\n?", "\n")
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Co}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n]]", "")
                .strip();
    }

    private static Optional<Instant> shows(Form form, Instant now) {
        if (!form.value("when").equals("later")) {
            return Optional.of(now);
        }
        try {
            ZonedDateTime at =
                    LocalDate.of(number(form, "year"), number(form, "month"), number(form, "day"))
                            .atTime(LocalTime.of(number(form, "hour"), 0))
                            .atZone(When.LONDON);
            if (at.toInstant().isAfter(now) && at.toInstant().isBefore(now.plus(FARTHEST))) {
                return Optional.of(at.toInstant());
            }
        } catch (DateTimeException | NumberFormatException notADate) {
            // Said below, in the same words.
        }
        form.complain("day", "Write a real date and time to come, at most a year from now.");
        return Optional.empty();
    }

    private static int number(Form form, String field) {
        return Integer.parseInt(form.value(field));
    }
}
