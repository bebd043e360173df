package org.sharon.core.pages;

import java.util.Map;

/**
 * A plugin could not show its page.
 *
 * @param typed what was sent with the form, which is given back
 */
record FailedView(String title, Map<String, String> typed) {

    FailedView {
        typed = Map.copyOf(typed);
    }

    String text() {
        return String.join("\n", typed.values()).strip();
    }
}
