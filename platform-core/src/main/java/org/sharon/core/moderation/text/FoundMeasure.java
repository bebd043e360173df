package org.sharon.core.moderation.text;

import org.sharon.api.moderation.Measure;

/**
 * A number with its unit and the words that it is made of.
 *
 * @param measure the number and where it stands in the original
 * @param firstWord index of its first word
 * @param lastWord index of its last word
 */
public record FoundMeasure(Measure measure, int firstWord, int lastWord) {}
