package org.sharon.api.moderation;

/**
 * A stretch of the text exactly as its author wrote it.
 *
 * @param start index of the first {@code char}
 * @param end index after the last {@code char}
 * @since 1.0
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** Whether at least one {@code char} is in both. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The shortest span that covers both. */
    public Span joinedWith(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }
}
