package org.sharon.core.profiles;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where staff look at what members say about themselves. */
final class CheckPages implements RouteGroup {

    private static final String PAGE = "/staff/profiles";

    private final Profiles profiles;

    @Inject
    CheckPages(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.CLINICAL, this::show);
        routes.post(PAGE + "/:account", Access.CLINICAL, this::decide);
    }

    private Answer show(Request request) {
        profiles.hasLooked(request.visitor());
        String done = request.query("done").isEmpty() ? "" : "Saved.";
        return Page.of(
                "profiles/check.jte", new CheckView(profiles.listWaiting(request.visitor()), done));
    }

    private Answer decide(Request request) {
        Visitor staff = request.visitor();
        long account = request.number("account");
        switch (request.form("decision")) {
            case "accept" -> profiles.accept(staff, account);
            case "refuse" -> profiles.refuse(staff, account);
            case "clear" -> profiles.clear(staff, account);
            default -> throw new NotFoundException();
        }
        return Redirect.to(PAGE + "?done=yes");
    }
}
