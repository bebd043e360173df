package org.sharon.core.surveys;

import com.google.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.sharon.api.content.Question;
import org.sharon.core.surveys.ResultView.Row;
import org.sharon.core.surveys.SurveyStore.Count;

/**
 * What came of a survey, so that nobody is found in it.
 *
 * <p>People are counted in groups of {@value #ENOUGH}: the answers of a group are shown together
 * once it is full, so that whoever looks each day does not see one person's answers arrive.
 */
final class Results {

    /** From so many people on anything is shown. */
    static final int ENOUGH = 5;

    private static final int MOST_WORDS = 200;

    private final SurveyStore store;

    @Inject
    Results(SurveyStore store) {
        this.store = store;
    }

    /** How many people's answers are shown: a multiple of {@value #ENOUGH}. */
    int people(int trust, Asked asked) {
        int all = store.countSheets(trust, asked);
        return all - all % ENOUGH;
    }

    ResultView of(int trust, Asked asked) {
        int people = people(trust, asked);
        if (people == 0) {
            return new ResultView(asked, 0, List.of());
        }
        List<Count> counts = store.counts(trust, asked, people);
        return new ResultView(
                asked,
                people,
                asked.survey().questions().stream()
                        .map(question -> result(trust, asked, people, question, counts))
                        .toList());
    }

    private ResultView.Result result(
            int trust, Asked asked, int people, Question question, List<Count> all) {
        if (question instanceof Question.Words) {
            List<String> words = store.words(trust, asked, question.id(), people, MOST_WORDS);
            return words.size() < ENOUGH
                    ? ResultView.Result.tooFew(question.text())
                    : new ResultView.Result(question.text(), List.of(), "", words);
        }
        List<Count> counts =
                all.stream().filter(count -> count.question().equals(question.id())).toList();
        return question instanceof Question.Scale scale
                ? mean(scale, counts)
                : shares((Question.Choice) question, counts);
    }

    private static ResultView.Result mean(Question.Scale scale, List<Count> all) {
        List<Count> counts =
                all.stream()
                        .filter(each -> each.choice().isEmpty())
                        .filter(each -> each.number() >= scale.from())
                        .filter(each -> each.number() <= scale.to())
                        .toList();
        int people = counts.stream().mapToInt(Count::people).sum();
        if (people < ENOUGH) {
            return ResultView.Result.tooFew(scale.text());
        }
        double sum = counts.stream().mapToDouble(each -> each.number() * each.people()).sum();
        String sentence =
                "%.1f on average. %d is “%s”, %d is “%s”."
                        .formatted(
                                sum / people,
                                scale.from(),
                                scale.lowest(),
                                scale.to(),
                                scale.highest());
        return new ResultView.Result(scale.text(), List.of(), sentence, List.of());
    }

    private static ResultView.Result shares(Question.Choice choice, List<Count> counts) {
        List<Integer> people =
                choice.options().stream()
                        .map(
                                option ->
                                        counts.stream()
                                                .filter(count -> count.choice().equals(option))
                                                .mapToInt(Count::people)
                                                .sum())
                        .toList();
        if (people.stream().mapToInt(Integer::intValue).sum() < ENOUGH) {
            return ResultView.Result.tooFew(choice.text());
        }
        List<OptionalInt> shown = Shown.of(people);
        List<Row> rows =
                IntStream.range(0, shown.size())
                        .mapToObj(i -> new Row(choice.options().get(i), words(shown.get(i))))
                        .toList();
        return new ResultView.Result(choice.text(), rows, "", List.of());
    }

    private static String words(OptionalInt people) {
        if (people.isEmpty()) {
            return ResultView.HIDDEN;
        }
        int number = people.getAsInt();
        return number == 0 ? "Nobody" : String.format(Locale.UK, "%,d people", number);
    }
}
