package org.sharon.core.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What members read in English is for readers of 9 to 11 years.
 *
 * <p>Sentences have at most 20 words, as the NHS content style guide asks. How hard a bundle is to
 * read, the Flesch-Kincaid grade says (Kincaid, Fishburne, Rogers and Chissom, Derivation of New
 * Readability Formulas, 1975): 0.39 × words in a sentence + 11.8 × syllables in a word − 15.59; a
 * reader is five years older than their grade. Of one short sentence it says little, so it is asked
 * of a whole bundle.
 */
class PlainWordsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/language");
    private static final int LONGEST = 20;
    private static final double OLDEST = 11;

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?:])\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    /** Words of the trade, or of long ago. Peer moderators are called so, and explained. */
    private static final Pattern JARGON =
            Pattern.compile(
                    "(?<!peer )\\bmoderators?\\b|hashtag|\\bopt[-"
                            + " ](in|out)\\b|\\bexcerpt|\\bwhom\\b|\\banew\\b|\\bfolded away\\b",
                    Pattern.CASE_INSENSITIVE);

    private record Sentence(String key, String text, int words, int syllables) {

        static Sentence of(String key, String text) {
            List<String> words =
                    Arrays.stream(text.split("[^\\p{L}'’]+")).filter(it -> !it.isEmpty()).toList();
            return new Sentence(
                    key,
                    text,
                    words.size(),
                    words.stream().mapToInt(PlainWordsTest::syllables).sum());
        }
    }

    static Stream<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files
                    .filter(it -> !it.toString().endsWith("_cy.properties"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void sentencesAreShort(Path bundle) throws IOException {
        assertThat(sentences(bundle)).noneMatch(it -> it.words() > LONGEST);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void aBundleIsEasyToRead(Path bundle) throws IOException {
        List<Sentence> all = sentences(bundle);

        assertThat(years(all))
                .as(() -> "the hardest are " + hardest(all))
                .isLessThanOrEqualTo(OLDEST);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceNeedsTheWordsOfTheTrade(Path bundle) throws IOException {
        assertThat(sentences(bundle)).noneMatch(it -> JARGON.matcher(it.text()).find());
    }

    @Test
    void aHardTextIsFound() {
        List<Sentence> hard =
                List.of(
                        Sentence.of(
                                "hard",
                                "Moderation is conducted retrospectively by authorised"
                                        + " personnel."));
        List<Sentence> easy = List.of(Sentence.of("easy", "A person will read this first."));

        assertThat(years(hard)).isGreaterThan(OLDEST);
        assertThat(years(easy)).isLessThan(OLDEST);
        assertThat(JARGON.matcher("A moderator reads it.").find()).isTrue();
        assertThat(JARGON.matcher("Peer moderators").find()).isFalse();
    }

    private static List<Sentence> sentences(Path bundle) throws IOException {
        Properties read = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle, UTF_8)) {
            read.load(reader);
        }
        List<Sentence> all = new ArrayList<>();
        for (String key : read.stringPropertyNames()) {
            String words = read.getProperty(key).replaceAll("<[^>]+>", " ");
            if (!words.contains(", plural,")) {
                for (String text : SENTENCE_END.split(words.strip())) {
                    Sentence sentence = Sentence.of(key, text.replaceAll("\\{\\d+}", "it"));
                    if (sentence.words() > 0) {
                        all.add(sentence);
                    }
                }
            }
        }
        return all;
    }

    private static double years(List<Sentence> sentences) {
        double words = sentences.stream().mapToInt(Sentence::words).sum();
        double syllables = sentences.stream().mapToInt(Sentence::syllables).sum();
        return 5 + 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    }

    private static List<Sentence> hardest(List<Sentence> all) {
        return all.stream()
                .sorted(Comparator.comparing(it -> -years(List.of(it))))
                .limit(10)
                .toList();
    }

    private static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (plain.length() <= 3) {
            return 1;
        }
        String spoken =
                plain.replaceAll("([^aeiouyl])es?$", "$1").replaceAll("([^aeioutd])ed$", "$1");
        return Math.max(1, (int) VOWELS.matcher(spoken).results().count());
    }
}
