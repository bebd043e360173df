package org.sharon.core.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The place in a text where the words stand, with what is around it.
 *
 * @param cutBefore something stands before it
 * @param cutAfter something stands behind it
 */
record Extract(List<Part> parts, boolean cutBefore, boolean cutAfter) {

    /** A few words; {@code marked} where they are those that were looked for. */
    record Part(String text, boolean marked) {}

    private static final int BEFORE = 70;
    private static final int LENGTH = 220;

    static Extract of(String text, Set<String> stems) {
        List<Words.Word> marked =
                Words.in(text).stream().filter(word -> stems.contains(word.stem())).toList();
        int first = marked.isEmpty() ? 0 : marked.get(0).start();
        int start = first <= BEFORE ? 0 : wordStart(text, first - BEFORE, first);
        int end =
                text.length() - start <= LENGTH
                        ? text.length()
                        : wordEnd(text, start + LENGTH, Math.max(start + LENGTH / 2, first));
        List<Part> parts = new ArrayList<>();
        int at = start;
        for (Words.Word word : marked) {
            if (word.end() > end) {
                break;
            }
            // Pairs of letters overlap: of the second only what the first has left.
            int from = Math.max(at, word.start());
            add(parts, text.substring(at, from), false);
            add(parts, text.substring(from, Math.max(from, word.end())), true);
            at = Math.max(at, word.end());
        }
        add(parts, text.substring(at, end), false);
        return new Extract(List.copyOf(parts), start > 0, end < text.length());
    }

    /** The same without anything marked. */
    static Extract plain(String sentence) {
        return new Extract(List.of(new Part(sentence, false)), false, false);
    }

    private static void add(List<Part> parts, String text, boolean marked) {
        if (text.isEmpty()) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last).marked() == marked) {
            parts.set(last, new Part(parts.get(last).text() + text, marked));
        } else {
            parts.add(new Part(text, marked));
        }
    }

    /** Where a word begins, from {@code at} on and not behind {@code last}. */
    private static int wordStart(String text, int at, int last) {
        for (int i = at; i < last; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return last;
    }

    /** Where a word ends, from {@code at} backwards and not before {@code least}. */
    private static int wordEnd(String text, int at, int least) {
        for (int i = at; i > least; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at + 1 : at;
    }
}
