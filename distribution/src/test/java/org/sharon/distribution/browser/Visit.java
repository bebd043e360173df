package org.sharon.distribution.browser;

import java.util.function.Consumer;

/**
 * One way to see a page.
 *
 * @param route the page as the router lists it
 * @param who sees it; empty for somebody who is not signed in
 * @param state what the page is like then
 * @param status what the building answers
 * @param language what the interface speaks, such as {@code cy}
 * @param way how to get there
 */
record Visit(
        String route, String who, String state, int status, String language, Consumer<Tab> way) {

    static final String ENGLISH = "en";
    static final String WELSH = "cy";

    /** A tab for it, from which one goes the way. */
    Tab begin(Tab tab) {
        if (!who.isEmpty()) {
            tab.as(who);
        }
        return language.equals(ENGLISH) ? tab : tab.speaking(language);
    }

    @Override
    public String toString() {
        return route
                + " "
                + state
                + (who.isEmpty() ? "" : ", as " + who)
                + (language.equals(ENGLISH) ? "" : ", in " + language);
    }
}
