package org.sharon.core.moderation.rules;

import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;

/**
 * Calls a rule that a plugin has written in Java. The platform passes one that keeps a deadline and
 * the plugin's class loader.
 */
@FunctionalInterface
public interface RuleRunner {

    /**
     * Calls {@code rule.review(draft)}.
     *
     * @return what the rule said; {@code null} counts as no answer
     * @throws Exception if the rule throws, is late, or is gone: then a person reads the text
     */
    @Nullable Judgement run(CodedRule rule, Draft draft) throws Exception;

    /** Calls the rule on this thread, without a deadline: for programs that judge phrases. */
    static RuleRunner direct() {
        return CodedRule::review;
    }
}
