package org.sharon.core.push;

import static org.sharon.core.language.Words.say;

import org.sharon.core.web.Form;

/**
 * Where somebody switches their device on.
 *
 * @param on whether this building sends anything at all
 * @param key what the browser needs to subscribe
 * @param devices how many of this person's devices are told
 */
record PushView(Form form, boolean on, String key, int devices, String done) {

    String told() {
        return switch (devices) {
            case 0 -> say("push.none-of-your-devices-is-told");
            case 1 -> say("push.one-of-your-devices-is-told");
            default -> say("push.of-your-devices-are-told-now", devices);
        };
    }
}
