package org.sharon.core.moderation.rules;

import static java.util.Objects.requireNonNull;

import org.sharon.api.moderation.DeclaredRule;

/**
 * A declared rule that does not come from the service's own plugin.
 *
 * @param from who brought it: in findings its id is {@code from/id}, so that it is never taken for
 *     a rule of the platform or of the plugin
 */
public record SharedRule(String from, DeclaredRule rule) {

    public SharedRule {
        requireNonNull(from, "from");
        requireNonNull(rule, "rule");
    }

    /** Such as {@code night-words/N1}. */
    public String id() {
        return from + "/" + rule.id();
    }
}
