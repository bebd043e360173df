package org.sharon.core.moderation.rules;

/**
 * How much rules take to search for. The time for one text grows with its length, and no more than
 * with these.
 *
 * @param words how many places a word can have in all phrases, each choice and gap counted
 * @param patterns how many patterns there are: each reads the whole text
 * @param patternSteps how many steps all patterns have together
 */
public record RuleWeight(int words, int patterns, int patternSteps) {}
