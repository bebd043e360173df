package org.sharon.core.moderation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes short forms out: "im" and "I'm" are "i am", "2nite" is "tonight". */
final class ShortForms {

    private static final Map<String, List<String>> TABLE = table();
    private static final Set<String> BEFORE_IS =
            Set.of(
                    "he",
                    "she",
                    "it",
                    "that",
                    "this",
                    "what",
                    "who",
                    "where",
                    "there",
                    "here",
                    "how",
                    "when",
                    "everyone",
                    "everybody",
                    "someone",
                    "somebody",
                    "nobody",
                    "everything",
                    "nothing",
                    "something",
                    "one");

    private ShortForms() {}

    /** The words that {@code word} stands for, or nothing when it stands for itself. */
    static @Nullable List<String> of(String word) {
        List<String> known = TABLE.get(word);
        if (known != null) {
            return known;
        }
        int apostrophe = word.indexOf('\'');
        return apostrophe < 0 ? null : contraction(word, apostrophe);
    }

    private static @Nullable List<String> contraction(String word, int apostrophe) {
        String base = word.substring(0, apostrophe);
        return switch (word.substring(apostrophe + 1)) {
            case "m" -> List.of(base, "am");
            case "re" -> List.of(base, "are");
            case "ve" -> List.of(base, "have");
            case "ll" -> List.of(base, "will");
            case "d" -> List.of(base, "would");
            case "t" -> negation(base);
            case "s" -> isForm(base);
            default -> List.of(word.replace("'", ""));
        };
    }

    private static List<String> negation(String base) {
        return switch (base) {
            case "can" -> List.of("can", "not");
            case "won" -> List.of("will", "not");
            case "shan" -> List.of("shall", "not");
            case "ain" -> List.of("is", "not");
            default ->
                    base.endsWith("n")
                            ? List.of(base.substring(0, base.length() - 1), "not")
                            : List.of(base + "t");
        };
    }

    private static @Nullable List<String> isForm(String base) {
        if (base.equals("let")) {
            return List.of("let", "us");
        }
        return BEFORE_IS.contains(base) ? List.of(base, "is") : null;
    }

    private static Map<String, List<String>> table() {
        Map<String, List<String>> all = new HashMap<>();
        for (String line : WordLists.lines("short-forms.tsv")) {
            String[] columns = line.split("\t");
            all.put(columns[0], List.of(columns[1].split(" ")));
        }
        return Map.copyOf(all);
    }
}
