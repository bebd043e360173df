package org.sharon.core.houserules;

import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/**
 * Three screens, each at an address of its own. Whoever has just registered comes through them once
 * and goes on to {@code to}; everybody finds them again from their own page and from the door.
 */
final class HouseRulesPages implements RouteGroup {

    private static final String[] SCREENS = {
        "houserules/kind.jte", "houserules/staff.jte", "houserules/help.jte"
    };

    @Override
    public void addTo(Routes routes) {
        routes.get("/house-rules/:screen", Access.OPEN, HouseRulesPages::show);
    }

    private static Answer show(Request request) {
        long screen = request.number("screen");
        if (screen < 1 || screen > SCREENS.length) {
            throw new NotFoundException();
        }
        String to = request.query("to");
        return Page.of(
                SCREENS[(int) screen - 1],
                new HouseRulesView((int) screen, SCREENS.length, Redirect.isAddress(to) ? to : ""));
    }
}
