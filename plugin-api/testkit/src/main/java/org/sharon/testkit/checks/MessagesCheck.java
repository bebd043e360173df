package org.sharon.testkit.checks;

import static org.sharon.api.plugin.ServiceDescription.LONGEST_CHANGE;
import static org.sharon.api.plugin.ServiceDescription.WHAT_CHANGED;

import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Every language says the same things, and English says all of them. */
final class MessagesCheck implements Check {

    private static final String MESSAGES = "org/sharon/api/context/Messages";
    private static final Pattern LIKE_A_KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    @Override
    public String promise() {
        return "has its words in every language it names";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        MessageFiles messages = MessageFiles.of(plugin.files());
        Map<String, String> english = messages.english();
        if (translates(messages) && english.isEmpty()) {
            findings.add(
                    MessageFiles.ENGLISH,
                    "There is no English. Every other language falls back to it: write it first.");
            return;
        }
        messages.files()
                .forEach(
                        (file, words) ->
                                words.forEach(
                                        (key, text) -> look(file, key, text, english, findings)));
        lookAtDeclared(plugin, messages, findings);
        boolean said = plugin.description().flatMap(it -> it.whatChanged()).isPresent();
        messages.files()
                .forEach(
                        (file, words) ->
                                Optional.ofNullable(words.get(WHAT_CHANGED))
                                        .ifPresent(
                                                text ->
                                                        lookAtWhatChanged(
                                                                file, text, said, findings)));
        Constants.besideCallsOf(MESSAGES, plugin.files()).stream()
                .filter(text -> LIKE_A_KEY.matcher(text).matches())
                .filter(key -> !english.containsKey(key))
                .forEach(
                        key ->
                                findings.add(
                                        MessageFiles.ENGLISH,
                                        "The code asks for %s, and it is not there. Add it.",
                                        key));
    }

    /** A language that has some of what is declared has all of it: half a page helps nobody. */
    private static void lookAtDeclared(
            PluginUnderTest plugin, MessageFiles messages, Findings findings) {
        List<Words> declared = DeclaredWords.of(plugin);
        messages.files()
                .forEach(
                        (file, words) -> {
                            Set<String> said = messages.englishOf(words.keySet());
                            boolean some =
                                    declared.stream().anyMatch(it -> said.contains(it.text()));
                            if (some && !file.equals(MessageFiles.ENGLISH)) {
                                declared.stream()
                                        .filter(it -> !said.contains(it.text()))
                                        .forEach(it -> lacks(file, it, findings));
                            }
                        });
    }

    private static void lacks(String file, Words declared, Findings findings) {
        findings.add(
                file,
                "It has words for some of what you declare, and none for \"%s\" of %s. Write the"
                        + " English under a key in messages.properties, and the same key here.",
                declared.text(),
                declared.where());
    }

    private static boolean translates(MessageFiles messages) {
        return messages.files().values().stream()
                .flatMap(words -> words.keySet().stream())
                .anyMatch(key -> !key.equals(WHAT_CHANGED));
    }

    /** Of these words the English is in the description, where those who approve it read it. */
    private static void lookAtWhatChanged(
            String file, String text, boolean said, Findings findings) {
        if (!said) {
            findings.add(
                    file,
                    "It has %s, and the description says nothing. Say it there in English with"
                            + " whatChanged(…), or take it out.",
                    WHAT_CHANGED);
        } else if (text.isBlank() || text.length() > LONGEST_CHANGE) {
            findings.add(
                    file,
                    "%s needs 1 to %d letters. Make it shorter, or take it out.",
                    WHAT_CHANGED,
                    LONGEST_CHANGE);
        }
    }

    private static void look(
            String file, String key, String text, Map<String, String> english, Findings findings) {
        String original = key.equals(WHAT_CHANGED) ? text : english.get(key);
        if (original == null) {
            findings.add(
                    file,
                    "It has %s, and English does not. Correct the key, or add it there.",
                    key);
            return;
        }
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException broken) {
            findings.add(
                    file,
                    "%s cannot be filled in: write a single { as '{' and an apostrophe as ''.",
                    key);
            return;
        }
        if (!arguments(original).equals(arguments(text))) {
            findings.add(
                    file,
                    "%s does not have the same {0}, {1} as in English. Put each where it belongs.",
                    key);
        }
        if (text.matches(".*\\p{L}'\\p{L}.*") && ARGUMENT.matcher(text).find()) {
            findings.add(
                    file,
                    "%s has an apostrophe, which MessageFormat leaves out. Write ’ or two of them.",
                    key);
        }
    }

    private static TreeSet<String> arguments(String text) {
        TreeSet<String> found = new TreeSet<>();
        ARGUMENT.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
