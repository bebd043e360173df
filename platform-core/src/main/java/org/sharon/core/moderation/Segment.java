package org.sharon.core.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sharon.core.conversations.Judged.Span;

/** A stretch of a text that is marked or not. All segments of a text together are the text. */
public record Segment(String text, boolean marked) {

    /**
     * Cuts {@code text} at {@code spans}. Spans may overlap, come in any order, or lie outside the
     * text; none of them cuts a character in two.
     */
    public static List<Segment> of(String text, List<Span> spans) {
        List<Segment> segments = new ArrayList<>();
        int at = 0;
        for (Span span : tidied(text, spans)) {
            if (span.start() > at) {
                segments.add(new Segment(text.substring(at, span.start()), false));
            }
            segments.add(new Segment(text.substring(span.start(), span.end()), true));
            at = span.end();
        }
        if (at < text.length()) {
            segments.add(new Segment(text.substring(at), false));
        }
        return List.copyOf(segments);
    }

    /** The same places in order, joined where they overlap or touch, inside the text. */
    static List<Span> tidied(String text, List<Span> spans) {
        List<Span> sorted =
                spans.stream()
                        .map(span -> whole(text, span))
                        .filter(span -> span.start() < span.end())
                        .sorted(Comparator.comparingInt(Span::start))
                        .toList();
        List<Span> tidy = new ArrayList<>();
        for (Span span : sorted) {
            Span last = tidy.isEmpty() ? null : tidy.get(tidy.size() - 1);
            if (last != null && span.start() <= last.end()) {
                Span joined = new Span(last.start(), Math.max(last.end(), span.end()));
                tidy.set(tidy.size() - 1, joined);
            } else {
                tidy.add(span);
            }
        }
        return tidy;
    }

    private static Span whole(String text, Span span) {
        int start = Math.min(Math.max(0, span.start()), text.length());
        int end = Math.min(Math.max(start, span.end()), text.length());
        if (cutsCharacter(text, start)) {
            start--;
        }
        if (cutsCharacter(text, end)) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean cutsCharacter(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
