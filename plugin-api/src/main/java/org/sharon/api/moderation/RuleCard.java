package org.sharon.api.moderation;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What people are told about a rule.
 *
 * @param id stable and short, such as {@code E1}; staff see it beside the reason, and two rules of
 *     one service never share it
 * @param version raised whenever the rule begins to answer differently
 * @param memberText what the author reads when the rule answers: plain, kind, and without blame
 * @param staffText why the rule answered, for the person who has to decide
 * @param rewriteHelp other words that the author can take
 * @since 1.0
 */
public record RuleCard(
        String id, int version, String memberText, String staffText, RewriteHelp rewriteHelp) {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Za-z0-9.-]{0,15}");

    public RuleCard {
        requireNonNull(id, "id");
        requireNonNull(rewriteHelp, "rewriteHelp");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A rule's id starts with a capital and has at most 16 letters and digits: "
                            + id);
        }
        if (version < 1) {
            throw new IllegalArgumentException("A rule's version starts at 1: " + id);
        }
        if (memberText.isBlank() || staffText.isBlank()) {
            throw new IllegalArgumentException(
                    "A rule needs words for members and words for staff: " + id);
        }
    }

    /** A card of version 1 without rewriting help. */
    public static RuleCard of(String id, String memberText, String staffText) {
        return new RuleCard(id, 1, memberText, staffText, RewriteHelp.NONE);
    }

    /** The same card with another version. */
    public RuleCard version(int version) {
        return new RuleCard(id, version, memberText, staffText, rewriteHelp);
    }

    /** The same card with rewriting help. */
    public RuleCard helping(RewriteHelp help) {
        return new RuleCard(id, version, memberText, staffText, help);
    }
}
