package org.sharon.core.conversations;

import java.util.List;

/**
 * The plugins that want to be asked before something is said, and to be told when it is shown.
 * Bound by hooks.
 */
public interface PostHooks {

    /** What a plugin answers before something is said. */
    sealed interface Advice {

        /** Nothing to say. */
        record GoOn() implements Advice {}

        /** Better with these words. */
        record ChangeTo(String text) implements Advice {}

        /** Better not; {@code reason} tells the author why and what to do. */
        record Stop(String reason) implements Advice {}

        /** It was asked and gave no answer that can be used. */
        record Unanswered() implements Advice {}
    }

    /** Blocks, for as long as a plugin may take, and always answers. */
    Advice before(Typed typed);

    /** Others can read these posts from now on. Must not block. */
    void shown(List<Post> posts);
}
