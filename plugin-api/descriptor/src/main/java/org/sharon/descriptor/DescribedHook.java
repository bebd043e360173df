package org.sharon.descriptor;

import org.sharon.api.hooks.Hook;

/** What a plugin wants to hear of. */
public enum DescribedHook {
    POST_WILL_BE_SAID("Is asked before a post is shown, and may change or stop it"),
    POST_HAS_BEEN_SHOWN("Is told when a post has been shown"),
    MEMBER_HAS_JOINED("Is told when a member has joined");

    private final String words;

    DescribedHook(String words) {
        this.words = words;
    }

    /** What the people who approve the plugin read. */
    public String words() {
        return words;
    }

    static DescribedHook of(Hook hook) {
        if (hook instanceof Hook.PostWillBeSaid) {
            return POST_WILL_BE_SAID;
        }
        return hook instanceof Hook.PostHasBeenShown ? POST_HAS_BEEN_SHOWN : MEMBER_HAS_JOINED;
    }
}
