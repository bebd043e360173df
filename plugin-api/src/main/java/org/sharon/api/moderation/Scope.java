package org.sharon.api.moderation;

/**
 * How close a condition has to stand to what a case found.
 *
 * @since 1.0
 */
public enum Scope {
    /** On at least one of the same words. */
    OVERLAP,
    /** In the same part of a sentence: a full stop, "but", "however" and "now" begin a new part. */
    CLAUSE,
    /** In the same sentence. */
    SENTENCE,
    /** Anywhere in the text. */
    TEXT
}
