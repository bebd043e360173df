package org.sharon.core.hashtags;

import com.ibm.icu.text.SpoofChecker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hashtag in a text.
 *
 * @param start where its number sign stands
 * @param word without the number sign, in small letters where that makes no difference
 * @param key what it shares with every other that a reader could take for the same
 */
record FoundTag(int start, int end, String word, String key) {

    static final int LONGEST = 30;

    private static final int LONGEST_KEY = 200;

    /** More in one text is no way of finding it again. */
    private static final int MOST = 10;

    private static final Pattern TAG =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}\\p{N}_&#/@.])#([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_]{1,"
                            + (LONGEST - 1)
                            + "}+)(?![\\p{L}\\p{M}\\p{N}_])");

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    /** Those of a text, in order; no more than the first few. */
    static List<FoundTag> in(String text) {
        if (text.indexOf('#') < 0) {
            return List.of();
        }
        List<FoundTag> found = new ArrayList<>();
        for (Matcher tag = TAG.matcher(text); found.size() < MOST && tag.find(); ) {
            int start = tag.start();
            int end = tag.end();
            of(tag.group(1))
                    .ifPresent(each -> found.add(new FoundTag(start, end, each.word, each.key)));
        }
        return found;
    }

    /** The different ones of a text, by their keys. */
    static Map<String, FoundTag> byKey(String text) {
        Map<String, FoundTag> all = new LinkedHashMap<>();
        in(text).forEach(each -> all.putIfAbsent(each.key(), each));
        return all;
    }

    /** A word alone, as it stands in an address; empty when it cannot be a hashtag. */
    static Optional<FoundTag> of(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        boolean fits =
                typed.length() <= LONGEST
                        && plain.length() <= 2 * LONGEST
                        && LETTER.matcher(plain).find()
                        && plain.codePoints().noneMatch(FoundTag::isNoPart);
        if (!fits) {
            return Optional.empty();
        }
        String key = key(plain);
        String small = plain.toLowerCase(Locale.ROOT);
        // A capital may look like another letter than the small one does.
        String word = key(small).equals(key) ? small : plain;
        return key.length() <= LONGEST_KEY
                ? Optional.of(new FoundTag(0, 0, word, key))
                : Optional.empty();
    }

    private static boolean isNoPart(int point) {
        return !Character.isLetterOrDigit(point)
                && point != '_'
                && Character.getType(point) != Character.NON_SPACING_MARK
                && Character.getType(point) != Character.COMBINING_SPACING_MARK;
    }

    /** Letters of other alphabets that look alike become one; marks that make a letter stay. */
    private static String key(String word) {
        String looks = LOOKS.getSkeleton(word.replace("_", ""));
        return LOOKS.getSkeleton(looks.toLowerCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    String words() {
        return "#" + word;
    }

    /** Its page in a room. */
    static String address(String room, String word) {
        return room
                + "/tags/"
                + URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
