package org.sharon.api.moderation;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * A rule written in Java, for what words and numbers cannot express.
 *
 * <p>A rule is pure: the same draft always gets the same judgement, and nothing is remembered
 * between drafts. It may be called by several threads at the same time.
 *
 * @since 1.0
 */
@ConsumerType
public non-sealed interface CodedRule extends Rule {

    /**
     * Judges {@code draft}. Runs on a worker thread after the text has been prepared and before
     * anything is stored, in no promised order, once for every text and every edit of it. Has 50
     * milliseconds and waits for nothing.
     *
     * <p>A rule that throws, returns {@code null} or is late does not let the text through: the
     * text is kept, held and given to a person, and the failure counts against the plugin.
     *
     * @return {@link Judgement#nothing()} where the rule has nothing to say; otherwise a verdict,
     *     which can make what other rules say stricter and never milder
     */
    Judgement review(Draft draft);
}
