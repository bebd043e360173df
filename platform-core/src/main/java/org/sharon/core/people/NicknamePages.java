package org.sharon.core.people;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where staff look at nicknames that may be somebody's name. */
final class NicknamePages implements RouteGroup {

    private final WantedNicknames wanted;

    @Inject
    NicknamePages(WantedNicknames wanted) {
        this.wanted = wanted;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/nicknames", Access.CLINICAL, this::show);
        routes.post("/staff/nicknames/:account", Access.CLINICAL, this::decide);
    }

    private Answer show(Request request) {
        String done = request.query("done").isEmpty() ? "" : "Saved.";
        return Page.of(
                "people/nicknames.jte", new NicknamesView(wanted.list(request.visitor()), done));
    }

    private Answer decide(Request request) {
        long account = request.number("account");
        if (request.form("decision").equals("accept")) {
            try {
                wanted.accept(request.visitor(), account);
            } catch (NicknameTakenException taken) {
                throw new ConflictException(
                        "Somebody else has this nickname by now. Go back and ask for another one.");
            }
        } else {
            wanted.refuse(request.visitor(), account);
        }
        return Redirect.to("/staff/nicknames?done=yes");
    }
}
