package org.sharon.core.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A nickname or a name taken apart, each word folded as look-alikes are.
 *
 * @param whole everything together, without gaps
 * @param words each word by itself, and what the digits may stand for
 */
record NicknameWords(String whole, Set<String> words) {

    // "SarahJones", "sarah_jones", "sarah99" are words too.
    private static final Pattern WORD =
            Pattern.compile("\\p{Lu}?[\\p{Ll}\\p{Lo}\\p{Lm}\\p{M}]+|\\p{Lu}+(?!\\p{Ll})");

    static NicknameWords of(String text) {
        Set<String> words = new LinkedHashSet<>();
        addWords(words, text);
        addWords(words, text.replaceAll("[0-9]", ""));
        addWords(words, lettersFor(text));
        words.add(key(text.replaceAll("[^\\p{L}\\p{M}]", "")));
        words.remove("");
        return new NicknameWords(key(text), words);
    }

    /** What no nickname of the person with this name may be. */
    static Set<String> ofName(String name) {
        List<String> parts = new ArrayList<>();
        Matcher found = Pattern.compile("[\\p{L}\\p{M}]+").matcher(name);
        while (found.find()) {
            parts.add(found.group());
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key(String.join("", parts)));
        parts.stream().filter(each -> each.length() > 1).map(NicknameWords::key).forEach(keys::add);
        if (parts.size() > 1) {
            String first = parts.get(0);
            String last = parts.get(parts.size() - 1);
            keys.add(key(first + last));
            keys.add(key(last + first));
        }
        keys.remove("");
        return keys;
    }

    private static void addWords(Set<String> words, String text) {
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(key(found.group()));
        }
        for (String each : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            words.add(key(each));
        }
    }

    private static String lettersFor(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace('4', 'a')
                .replace('3', 'e')
                .replace('1', 'i')
                .replace('0', 'o')
                .replace('5', 's')
                .replace('7', 't');
    }

    private static String key(String text) {
        return NicknameKey.of(text).value();
    }
}
