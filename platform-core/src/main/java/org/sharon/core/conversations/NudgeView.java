package org.sharon.core.conversations;

import java.util.ArrayList;
import java.util.List;

/**
 * Asks an author before anything is stored.
 *
 * @param warning the content warning that the author chose, as its form says it
 * @param quote what it quotes, as its form says it
 * @param pieces the text, cut where the reason applies
 * @param rewrites whole texts to take with one tap
 */
record NudgeView(
        String action,
        String key,
        String title,
        String text,
        String warning,
        String quote,
        String reason,
        List<Piece> pieces,
        List<String> rewrites,
        String back) {

    /** A piece of the text, marked or not. */
    record Piece(String text, boolean marked) {}

    static NudgeView of(
            String action,
            String key,
            String title,
            String text,
            String warning,
            String quote,
            Judged judged,
            String back) {
        return new NudgeView(
                action,
                key,
                title,
                text,
                warning,
                quote,
                judged.reason(),
                pieces(text, judged.spans()),
                judged.rewrites(),
                back);
    }

    boolean hasTitle() {
        return !title.isEmpty();
    }

    private static List<Piece> pieces(String text, List<Judged.Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Judged.Span span : spans.stream().sorted((a, b) -> a.start() - b.start()).toList()) {
            int start = Math.max(at, Math.min(span.start(), text.length()));
            int end = Math.max(start, Math.min(span.end(), text.length()));
            if (start > at) {
                pieces.add(new Piece(text.substring(at, start), false));
            }
            if (end > start) {
                pieces.add(new Piece(text.substring(start, end), true));
            }
            at = end;
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), false));
        }
        return pieces;
    }
}
