package org.sharon.testkit.checks;

import java.util.List;
import org.sharon.api.plugin.Tone;

/** What members read is as plain as the service says it is. */
final class ReadingAgeCheck implements Check {

    private static final int ENOUGH_WORDS = 40;
    private static final int ENOUGH_FOR_ONE = 15;
    private static final int LONGEST_SENTENCE = 30;
    private static final int HARDER = 4;

    @Override
    public String promise() {
        return "is as easy to read as it says";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        int promised = plugin.description().map(it -> it.tone()).orElse(Tone.PLAIN).readingAge();
        List<Words> forMembers = Words.of(plugin).stream().filter(Words::forMembers).toList();
        ReadingAge all = ReadingAge.of(forMembers.stream().map(Words::text).toList());
        if (all.words() >= ENOUGH_WORDS && all.years() > promised + 0.5) {
            findings.add(
                    "words for members",
                    "All of them together need a reading age of %.0f, and the service promises %d."
                            + " Use shorter sentences and more common words.",
                    all.years(),
                    promised);
        }
        forMembers.forEach(words -> look(words, promised, findings));
    }

    private static void look(Words words, int promised, Findings findings) {
        ReadingAge age = ReadingAge.of(List.of(words.text()));
        if (age.words() == 0) {
            return;
        }
        if (age.words() / age.sentences() > LONGEST_SENTENCE) {
            findings.add(
                    words.where(),
                    "\"%s\" has more than %d words to a sentence. Make two or three of it.",
                    words.text(),
                    LONGEST_SENTENCE);
        } else if (age.words() >= ENOUGH_FOR_ONE && age.years() > promised + HARDER) {
            findings.add(
                    words.where(),
                    "\"%s\" needs a reading age of %.0f, and the service promises %d. Use shorter"
                            + " sentences and more common words.",
                    words.text(),
                    age.years(),
                    promised);
        }
    }
}
