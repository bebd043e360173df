package org.sharon.distribution.browser;

import java.util.function.Consumer;

/**
 * One way to see a page.
 *
 * @param route the page as the router lists it
 * @param who sees it; empty for somebody who is not signed in
 * @param state what the page is like then
 * @param status what the building answers
 * @param way how to get there
 */
record Visit(String route, String who, String state, int status, Consumer<Tab> way) {

    @Override
    public String toString() {
        return route + " " + state + (who.isEmpty() ? "" : ", as " + who);
    }
}
