package org.sharon.core.plugins.verify;

import java.text.Normalizer;
import java.util.Locale;
import org.sharon.core.plugins.RefusedException;

/** Names of entries: no reader may take one for another, or for a place outside the jar. */
final class EntryNames {

    private static final int LONGEST = 300;

    private EntryNames() {}

    static void check(String name) {
        if (!isPlain(name)) {
            throw new RefusedException(
                    "It has an entry with a name that no file has, %s: use plain letters in file names"
                            .formatted(shown(name)));
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                throw outside(name);
            }
        }
        if (name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            throw outside(name);
        }
    }

    /** The same for two names that some file system takes for one. */
    static String folded(String name) {
        String folder = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        return Normalizer.normalize(folder, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** Fit for a sentence. */
    static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().limit(80).forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '?'));
        return name.codePointCount(0, name.length()) > 80 ? shown + "…" : shown.toString();
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST
                && !name.contains("//")
                && !name.endsWith("/.")
                && name.codePoints().allMatch(EntryNames::isPlain);
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static RefusedException outside(String name) {
        return new RefusedException(
                "Its entry %s leads out of the jar: build it again".formatted(shown(name)));
    }
}
