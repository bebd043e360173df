package org.sharon.core.gifts;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where staff look at gifts. */
final class GiftDeskPages implements RouteGroup {

    private final GiftDesk desk;

    @Inject
    GiftDeskPages(GiftDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(GiftDesk.ADDRESS, Access.CLINICAL, this::show);
        routes.post(GiftDesk.ADDRESS + "/:id", Access.CLINICAL, this::decide);
    }

    private Answer show(Request request) {
        String done = request.query("done").isEmpty() ? "" : "Saved.";
        return Page.of("gifts/check.jte", new CheckView(desk.list(request.visitor()), done));
    }

    private Answer decide(Request request) {
        boolean given =
                switch (request.form("decision")) {
                    case "accept" -> true;
                    case "refuse" -> false;
                    default -> throw new NotFoundException();
                };
        desk.decide(request.visitor(), request.number("id"), given);
        return Redirect.to(GiftDesk.ADDRESS + "?done=yes");
    }
}
