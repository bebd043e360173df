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

    /**
     * What people are told about the rule. Asked for when the plugin is built and each time a node
     * starts it, on a worker thread; always the same. A plugin whose rule throws or answers {@code
     * null} here is refused.
     */
    RuleCard card();

    /** The id on the card. */
    default String id() {
        return card().id();
    }
}
