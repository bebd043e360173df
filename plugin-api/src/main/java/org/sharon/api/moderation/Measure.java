package org.sharon.api.moderation;

/**
 * A number with its unit, found in a text.
 *
 * @param value the number; for "7 st 4" the first part, 7
 * @param unit what it counts
 * @param span where it stands in the text, the unit included
 * @since 1.0
 */
public record Measure(double value, Unit unit, Span span) {}
