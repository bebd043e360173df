package org.sharon.core.moderation;

import java.util.List;
import org.sharon.core.conversations.Judged.Span;

/**
 * As much of a text as a list has room for, around the first place that a rule found.
 *
 * @param spans places in this excerpt, in order, not overlapping
 */
public record Excerpt(String text, List<Span> spans) {

    private static final int LONGEST = 320;
    private static final int BEFORE = 120;
    private static final String MORE = "…";

    static Excerpt of(String text, List<Span> spans) {
        List<Span> tidy = Segment.tidied(text, spans);
        if (text.length() <= LONGEST) {
            return new Excerpt(text, tidy);
        }
        int first = tidy.isEmpty() ? 0 : tidy.get(0).start();
        int from = first <= BEFORE ? 0 : wordAfter(text, first - BEFORE, first);
        int to = Math.min(text.length(), from + LONGEST);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        String before = from == 0 ? "" : MORE;
        String after = to == text.length() ? "" : MORE;
        int moved = before.length() - from;
        int end = to;
        List<Span> inside =
                tidy.stream()
                        .filter(span -> span.start() < end)
                        .map(
                                span ->
                                        new Span(
                                                span.start() + moved,
                                                Math.min(span.end(), end) + moved))
                        .toList();
        return new Excerpt(before + text.substring(from, to) + after, inside);
    }

    public List<Segment> segments() {
        return Segment.of(text, spans);
    }

    private static int wordAfter(String text, int from, int latest) {
        for (int i = from; i < latest; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from;
    }
}
