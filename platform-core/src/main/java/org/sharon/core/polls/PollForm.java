package org.sharon.core.polls;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.PostText;
import org.sharon.core.web.Form;
import org.sharon.core.web.Request;
import org.sharon.core.web.When;

/** Reads what somebody typed about a new poll. */
final class PollForm {

    /** Until when people can answer. */
    enum Ending {
        THREE_DAYS("3", "polls.for-3-days", 3),
        WEEK("7", "polls.for-1-week", 7),
        TWO_WEEKS("14", "polls.for-2-weeks", 14),
        FOUR_WEEKS("28", "polls.for-4-weeks", 28),
        OPEN("open", "polls.until-i-close-it", 0);

        private final String word;
        private final String title;
        private final int days;

        Ending(String word, String title, int days) {
            this.word = word;
            this.title = title;
            this.days = days;
        }

        String word() {
            return word;
        }

        String title() {
            return say(title);
        }

        /** With the end of a day, so that people are told a day and no time. */
        @Nullable Instant from(Instant now) {
            return days == 0
                    ? null
                    : now.atZone(When.LONDON)
                            .toLocalDate()
                            .plusDays(days + 1L)
                            .atStartOfDay(When.LONDON)
                            .toInstant();
        }
    }

    /** What was typed, cleaned. */
    record Typed(String question, Ballot ballot, boolean many, @Nullable Instant closes) {}

    private PollForm() {}

    static String field(int number) {
        return "answer-" + number;
    }

    static Form blank(UUID key) {
        return Form.blank()
                .with("key", key.toString())
                .with("choices", "one")
                .with("until", Ending.WEEK.word());
    }

    static Form of(Request request) {
        List<String> fields = new ArrayList<>(List.of("title", "text", "choices", "until", "key"));
        for (int number = 1; number <= Ballot.MOST; number++) {
            fields.add(field(number));
        }
        return Form.of(request, fields.toArray(String[]::new));
    }

    /** Empty when something is wrong, which the form then says. */
    static Optional<Typed> read(Form form, Instant now) {
        String question = line(form.value("title"));
        if (question.isEmpty()) {
            form.complain("title", say("polls.write-your-question"));
        } else if (question.length() > 100) {
            form.complain("title", say("polls.the-question-is-too-long-use"));
        }
        List<String> answers = answers(form);
        Optional<Ending> ending =
                List.of(Ending.values()).stream()
                        .filter(each -> each.word().equals(form.value("until")))
                        .findFirst();
        if (ending.isEmpty()) {
            form.complain("until", say("polls.choose-how-long-people-can-answer"));
        }
        boolean many = form.value("choices").equals("many");
        if (!many && !form.value("choices").equals("one")) {
            form.complain("choices", say("polls.choose-how-many-answers-a-person"));
        }
        if (!form.isGood()) {
            return Optional.empty();
        }
        Ballot ballot = new Ballot(PostText.cleaned(form.value("text")), answers);
        return Optional.of(new Typed(question, ballot, many, ending.orElseThrow().from(now)));
    }

    private static List<String> answers(Form form) {
        List<String> answers = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        for (int number = 1; number <= Ballot.MOST; number++) {
            String answer = line(form.value(field(number)));
            int length = answer.codePointCount(0, answer.length());
            if (answer.isEmpty()) {
                continue;
            }
            if (length > Ballot.LONGEST_ANSWER) {
                form.complain(
                        field(number),
                        say(
                                "polls.this-answer-has-characters-and-the",
                                length,
                                Ballot.LONGEST_ANSWER));
            } else if (seen.contains(answer.toLowerCase(Locale.UK))) {
                form.complain(field(number), say("polls.you-have-this-answer-already-write"));
            }
            seen.add(answer.toLowerCase(Locale.UK));
            answers.add(answer);
        }
        if (answers.size() < Ballot.FEWEST) {
            int missing = form.value(field(1)).isEmpty() ? 1 : 2;
            form.complain(field(missing), say("polls.write-at-least-2-answers"));
        }
        return answers;
    }

    /** In one line, because each answer is one. */
    private static String line(String typed) {
        return PostText.cleaned(typed).replaceAll("[\\s\\u2028\\u2029\\u0085]+", " ").strip();
    }
}
