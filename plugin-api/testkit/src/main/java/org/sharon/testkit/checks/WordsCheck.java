package org.sharon.testkit.checks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.api.plugin.ServiceDescription;

/** The plugin uses none of the words that it says it avoids, and no telephone number of its own. */
final class WordsCheck implements Check {

    private static final Pattern LONG_NUMBER = Pattern.compile("\\+?\\d(?:[ -]?\\d){4,}");

    @Override
    public String promise() {
        return "speaks in its own tone";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        List<String> avoid =
                plugin.description()
                        .map(ServiceDescription::tone)
                        .map(it -> it.avoid())
                        .orElse(List.of());
        for (Words words : Words.of(plugin)) {
            for (String avoided : avoid) {
                if (contains(words.text(), avoided)) {
                    findings.add(
                            words.where(),
                            "\"%s\" uses \"%s\", which the service avoids. Say it in another way,"
                                    + " or take the word out of tone().avoid().",
                            words.text(),
                            avoided);
                }
            }
            Matcher number = LONG_NUMBER.matcher(words.text());
            while (number.find()) {
                if (!Numbers.mayShip(number.group())) {
                    findings.add(
                            words.where(),
                            "\"%s\" has the number %s. Leave it to the trust: write"
                                    + " Signpost.filledByTrust(…).",
                            words.text(),
                            number.group());
                }
            }
        }
    }

    private static boolean contains(String text, String word) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])";
        return Pattern.compile(alone, flags).matcher(text).find();
    }
}
