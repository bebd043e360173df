package org.sharon.core.moderation.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Span;

/**
 * A text in lower case with accents, look-alike letters and invisible characters undone, and the
 * way back to the original.
 */
final class Folded {

    private static final Map<Integer, String> LOOK_ALIKES = lookAlikes();
    private static final Map<Integer, String> PICTURES =
            Map.of(
                    0x1F52A, " knife ",
                    0x1F5E1, " knife ",
                    0x1F48A, " pills ",
                    0x1F52B, " gun ",
                    0x26B0, " coffin ",
                    0x1FA78, " blood ");

    private final String text;
    private final int @Nullable [] offsets;
    private final Scripts scripts;
    private final String original;

    private Folded(String original, String text, int @Nullable [] offsets, Scripts scripts) {
        this.original = original;
        this.text = text;
        this.offsets = offsets;
        this.scripts = scripts;
    }

    static Folded of(String original) {
        return isAscii(original)
                ? new Folded(original, lowerAscii(original), null, Scripts.ofAscii(original))
                : new Builder(original).build();
    }

    String text() {
        return text;
    }

    Scripts scripts() {
        return scripts;
    }

    /** Whether the character that became {@code index} was a capital. */
    boolean wasCapital(int index) {
        return Character.isUpperCase(original.charAt(originalStart(index)));
    }

    /** The stretch of the original that became {@code start} to {@code end}. */
    Span original(int start, int end) {
        if (offsets == null) {
            return new Span(start, end);
        }
        int from = offsets[Math.min(start, offsets.length - 1)];
        return new Span(from, end > start ? endOf(end - 1) : from);
    }

    private int originalStart(int index) {
        return offsets == null ? index : offsets[index];
    }

    private int endOf(int index) {
        int from = originalStart(index);
        int length = Character.charCount(original.codePointAt(from));
        return Math.min(original.length(), from + length);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String lowerAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return lowerAsciiFrom(text, i);
            }
        }
        return text;
    }

    private static String lowerAsciiFrom(String text, int first) {
        char[] chars = text.toCharArray();
        for (int i = first; i < chars.length; i++) {
            if (chars[i] >= 'A' && chars[i] <= 'Z') {
                chars[i] += 'a' - 'A';
            }
        }
        return new String(chars);
    }

    private static Map<Integer, String> lookAlikes() {
        Map<Integer, String> all = new HashMap<>();
        for (String line : WordLists.lines("look-alikes.tsv")) {
            String[] columns = line.split("\t");
            columns[1].codePoints().forEach(letter -> all.put(letter, columns[0]));
        }
        for (int letter = 0; letter < 26; letter++) {
            all.put(0x1F1E6 + letter, String.valueOf((char) ('a' + letter)));
        }
        return Map.copyOf(all);
    }

    private static final class Builder {

        private final String original;
        private final StringBuilder text;
        private int[] offsets;
        private final Scripts.Count count = new Scripts.Count();

        Builder(String original) {
            this.original = original;
            this.text = new StringBuilder(original.length() + 16);
            this.offsets = new int[original.length() + 16];
        }

        Folded build() {
            int at = 0;
            while (at < original.length()) {
                int letter = original.codePointAt(at);
                add(letter, at);
                at += Character.charCount(letter);
            }
            int[] used = Arrays.copyOf(offsets, Math.max(1, text.length()));
            return new Folded(original, text.toString(), used, count.scripts());
        }

        private void add(int letter, int at) {
            count.add(letter);
            if (letter < 0x80) {
                append((char) Character.toLowerCase(letter), at);
                return;
            }
            int type = Character.getType(letter);
            if (isInvisible(letter, type)) {
                return;
            }
            int lower = Character.toLowerCase(letter);
            String known = LOOK_ALIKES.get(lower);
            if (known == null) {
                known = PICTURES.get(letter);
            }
            append(known == null ? plain(lower, type) : known, at);
        }

        private static boolean isInvisible(int letter, int type) {
            return type == Character.FORMAT
                    || type == Character.NON_SPACING_MARK
                    || type == Character.ENCLOSING_MARK
                    || letter == 0x3164
                    || letter == 0x115F
                    || letter == 0x1160;
        }

        private static String plain(int letter, int type) {
            switch (letter) {
                case 0x2018, 0x2019, 0x201B, 0x2032, 0x02BC, 0x60, 0xB4 -> {
                    return "'";
                }
                case 0x201C, 0x201D, 0x201E, 0x2033 -> {
                    return "\"";
                }
                case 0x2022, 0xB7, 0x2219 -> {
                    return ".";
                }
                case 0x2026 -> {
                    return "...";
                }
                case 0x2028, 0x2029 -> {
                    return "\n";
                }
                case 0xBD -> {
                    return " 1/2 ";
                }
                default -> {}
            }
            if (type == Character.DECIMAL_DIGIT_NUMBER) {
                return String.valueOf(Character.digit(letter, 10));
            }
            if (type == Character.DASH_PUNCTUATION) {
                return "-";
            }
            if (type == Character.SPACE_SEPARATOR) {
                return " ";
            }
            String parts = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD);
            StringBuilder kept = new StringBuilder(parts.length());
            parts.codePoints()
                    .filter(part -> !isInvisible(part, Character.getType(part)))
                    .map(Character::toLowerCase)
                    .forEach(kept::appendCodePoint);
            return kept.toString();
        }

        private void append(String letters, int at) {
            for (int i = 0; i < letters.length(); i++) {
                append(letters.charAt(i), at);
            }
        }

        private void append(char letter, int at) {
            if (text.length() == offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            offsets[text.length()] = at;
            text.append(letter);
        }
    }
}
