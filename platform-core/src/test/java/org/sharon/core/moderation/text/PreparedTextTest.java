package org.sharon.core.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Unit;

/** A text is read however it is written, and every word knows where it stands in what was typed. */
class PreparedTextTest {

    /** Pieces that have broken readers of text before: halves, marks, directions, pictures. */
    private static final List<String> PIECES =
            List.of(
                    "kill",
                    "my",
                    "self",
                    "45",
                    "kg",
                    " ",
                    "  ",
                    "\n",
                    ".",
                    "i",
                    "k i l l",
                    "'",
                    "\u0301",
                    "\u200b",
                    "\u202e",
                    "\ud83d",
                    "\udc9b",
                    "\ud83d\udc9b",
                    "\ufe0f",
                    "\u0456",
                    "\u0441",
                    "\u0000",
                    "\u2028",
                    "1/2",
                    "7st4",
                    "@",
                    "www.",
                    "https://",
                    "\uff4b",
                    "\ufb01",
                    "\u0130",
                    "\u00df",
                    "-",
                    "#",
                    "0",
                    "$",
                    "\u00bd");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I want to kill myself          | kill   | kill",
                "I want to k1ll myself          | kill   | k1ll",
                "I want to k\u0131ll myself     | kill   | k\u0131ll",
                "I want to ki\u200bll myself    | kill   | ki\u200bll",
                "I want to k\u0456ll myself     | kill   | k\u0456ll",
                "I want to K\u0301ILL myself    | kill   | K\u0301ILL",
                "I want to k i l l myself       | kill   | k i l l",
                "I want to k.i.l.l myself       | kill   | k.i.l.l",
                "to k i l l m y s e l f tonight | kill   | k i l l",
                "to k i l l m y s e l f tonight | myself | m y s e l f",
                "to k i l l  m y s e l f now    | myself | m y s e l f",
                "I am \ud83d\udc9b dead tired    | dead   | dead"
            })
    void aWordIsFoundHoweverItIsWrittenAndPointsToWhatWasTyped(
            String text, String word, String typed) {
        PreparedText prepared = PreparedText.of(text);

        assertThat(prepared.words())
                .filteredOn(each -> each.text().equals(word) || each.others().contains(word))
                .extracting(each -> cut(text, each.span()))
                .containsExactly(typed);
    }

    @Test
    void ordinaryWordsAreNotDividedWhenTheyAreSpelledOut() {
        assertThat(PreparedText.of("b a n a n a").words())
                .extracting(Word::text)
                .containsExactly("banana");
        assertThat(PreparedText.of("so s k i l l f u l of you").words())
                .extracting(Word::text)
                .containsExactly("so", "skillful", "of", "you");
    }

    @Test
    void nothingAnybodyCanTypeBreaksItOrPointsOutsideTheText() {
        Random random = new Random(45);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(12); piece > 0; piece--) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            String typed = text.toString();
            int last = 0;
            for (Word word : PreparedText.of(typed).words()) {
                assertThat(word.span().start()).as(typed).isGreaterThanOrEqualTo(last);
                assertThat(word.span().end())
                        .as(typed)
                        .isGreaterThan(word.span().start())
                        .isLessThanOrEqualTo(typed.length());
                last = word.span().start();
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "down to 45kg now               | KILOGRAM   | 45  | 45kg",
                "down to 45 kilos now           | KILOGRAM   | 45  | 45 kilos",
                "seven stone now                | STONE      | 7   | seven stone",
                "now 7st4                       | STONE      | 7   | 7st4",
                "baby took 120 ml today         | MILLILITRE | 120 | 120 ml",
                "only 300 calories              | CALORIE    | 300 | 300 calories"
            })
    void aNumberIsFoundWithItsUnit(String text, String unit, double value, String typed) {
        List<FoundMeasure> found = PreparedText.of(text).measures();

        assertThat(found).hasSize(1);
        assertThat(found.get(0).measure().unit().name()).isEqualTo(unit);
        assertThat(found.get(0).measure().value()).isEqualTo(value);
        assertThat(cut(text, found.get(0).measure().span())).isEqualTo(typed);
    }

    @Test
    void poundsThatWereSpentAreMoney() {
        assertThat(PreparedText.of("the ticket cost 12 pounds").measures())
                .extracting(found -> found.measure().unit())
                .containsExactly(Unit.MONEY);
    }

    private static String cut(String text, Span span) {
        return text.substring(span.start(), span.end());
    }
}
