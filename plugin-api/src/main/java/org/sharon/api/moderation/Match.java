package org.sharon.api.moderation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a declared rule looks for. Every kind is found in time that grows with the length of the
 * text and with nothing else.
 *
 * @since 1.0
 */
public sealed interface Match {

    /**
     * Phrases, compared word by word with the prepared text, never across the end of a sentence.
     * Short forms are already written out: look for {@code i am}, {@code do not}, {@code going to},
     * and "im", "dont" and "gonna" are found too.
     *
     * <table>
     * <caption>What a phrase is made of</caption>
     * <tr><td>{@code tired}</td><td>this word</td></tr>
     * <tr><td>{@code kill*}</td><td>words that begin so</td></tr>
     * <tr><td>{@code thinspo~}</td><td>this word, also with one letter wrong or vowels left out
     *     (at least six letters)</td></tr>
     * <tr><td>{@code (can not|never) stop}</td><td>one of several</td></tr>
     * <tr><td>{@code so?}, {@code (right now)?}</td><td>may be left out</td></tr>
     * <tr><td>{@code #}</td><td>a number</td></tr>
     * <tr><td>{@code <phone> <email> <link> <handle> <postcode> <nhs-number> <date> <capital>}</td>
     *     <td>a word of that kind; {@code <link>} leaves out the addresses of the help pages, and
     *     {@code <capital>} is a word with a capital inside a sentence</td></tr>
     * <tr><td>{@code _}</td><td>any one word</td></tr>
     * <tr><td>{@code _4}</td><td>up to four words of any kind</td></tr>
     * </table>
     *
     * @param phrases at least one
     */
    record Words(List<String> phrases) implements Match {
        public Words {
            phrases = List.copyOf(phrases);
            if (phrases.isEmpty()) {
                throw new IllegalArgumentException("A lexicon has at least one phrase");
            }
        }
    }

    /**
     * Groups of words that stand near one another.
     *
     * @param steps each a phrase as in {@link Words}
     * @param window how many other words may stand between one step and the next
     * @param anyOrder whether the steps may come in any order; at most four steps then
     */
    record Sequence(List<String> steps, int window, boolean anyOrder) implements Match {
        public Sequence {
            steps = List.copyOf(steps);
            if (steps.size() < 2 || (anyOrder && steps.size() > 4)) {
                throw new IllegalArgumentException(
                        "A sequence has two steps or more, and at most four in any order");
            }
            if (window < 0 || window > 20) {
                throw new IllegalArgumentException("A window is 0 to 20 words: " + window);
            }
        }
    }

    /**
     * A number with one of {@code units}, in digits or in words.
     *
     * @param units at least one
     * @param least the smallest number that counts
     */
    record NumberWithUnit(Set<Unit> units, double least) implements Match {
        public NumberWithUnit {
            units = Set.copyOf(units);
            if (units.isEmpty()) {
                throw new IllegalArgumentException("A number rule names at least one unit");
            }
        }

        /** The same, for numbers of at least {@code least}. */
        public NumberWithUnit atLeast(double least) {
            return new NumberWithUnit(units, least);
        }
    }

    /**
     * A regular expression in RE2 syntax (no look-around, no back-references), searched for in the
     * text in lower case with accents, look-alike and invisible characters undone, and with its
     * punctuation. Words and numbers are not changed otherwise.
     *
     * @param expression in RE2 syntax; a plugin whose expression does not compile is refused
     */
    record Pattern(String expression) implements Match {}

    /** Phrases, one to a line; blank lines do not count. See {@link Words}. */
    static Words words(String lines) {
        List<String> phrases = new ArrayList<>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(phrases::add);
        return new Words(phrases);
    }

    /** Steps in this order, at most {@code window} other words apart. */
    static Sequence inOrder(int window, String... steps) {
        return new Sequence(List.of(steps), window, false);
    }

    /** Steps in any order, at most {@code window} other words apart. */
    static Sequence near(int window, String... steps) {
        return new Sequence(List.of(steps), window, true);
    }

    /** A number with one of these units. */
    static NumberWithUnit number(Unit first, Unit... more) {
        return new NumberWithUnit(EnumSet.of(first, more), Double.NEGATIVE_INFINITY);
    }

    /** A regular expression in RE2 syntax. */
    static Pattern pattern(String expression) {
        return new Pattern(expression);
    }
}
