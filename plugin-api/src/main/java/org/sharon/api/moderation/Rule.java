package org.sharon.api.moderation;

/**
 * One safety rule: declared where words are enough, written in Java where they are not.
 *
 * <p>Prefer a {@link DeclaredRule}. The platform reads all declared rules of a service in one pass
 * over the text, and they cannot fail. A {@link CodedRule} runs on its own, under a deadline.
 *
 * @since 1.0
 */
public sealed interface Rule permits DeclaredRule, CodedRule {

    /** What people are told about the rule. Asked for once, when the plugin starts. */
    RuleCard card();

    /** The id on the card. */
    default String id() {
        return card().id();
    }
}
