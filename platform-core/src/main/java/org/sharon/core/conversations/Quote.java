package org.sharon.core.conversations;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in another post of the same topic. It is what a form carries, so nobody can quote what
 * somebody has not said.
 *
 * @param from where it begins in the post's text
 * @param to where it ends
 */
record Quote(long post, int from, int to) {

    static final String FIELD = "quote";

    private static final int LONGEST = 300;
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,18})(?:-(\\d{1,6})-(\\d{1,6}))?");

    /** {@code 12} for the whole post, {@code 12-5-80} for a part of it. */
    static Optional<Quote> of(String value) {
        Matcher shape = SHAPE.matcher(value);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new Quote(
                        Long.parseLong(shape.group(1)),
                        shape.group(2) == null ? 0 : Integer.parseInt(shape.group(2)),
                        shape.group(3) == null
                                ? Integer.MAX_VALUE
                                : Integer.parseInt(shape.group(3))));
    }

    String value() {
        return to == Integer.MAX_VALUE ? String.valueOf(post) : post + "-" + from + "-" + to;
    }

    /** The words, cut behind a whole one when they are many; empty when there are none. */
    String wordsIn(String text) {
        int start = Math.min(from, text.length());
        int end = Math.max(start, Math.min(to, text.length()));
        String words = text.substring(start, end).strip();
        if (words.length() <= LONGEST) {
            return words;
        }
        int space = words.lastIndexOf(' ', LONGEST);
        int cut = space > LONGEST / 2 ? space : LONGEST;
        boolean half = Character.isLowSurrogate(words.charAt(cut));
        return words.substring(0, half ? cut - 1 : cut);
    }
}
