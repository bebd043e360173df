package org.sharon.core.help;

import com.google.inject.Inject;
import org.sharon.core.people.Sessions;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;

/** Where to get help now, and the way out. No plugin can change or remove either. */
final class HelpPages implements RouteGroup {

    private final Sessions sessions;

    @Inject
    HelpPages(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/help", Access.OPEN, request -> Page.of("help/help.jte", ""));
        routes.get("/leave", Access.OPEN, this::leave);
        routes.get("/left", Access.OPEN, request -> Page.of("help/left.jte", ""));
    }

    /**
     * Signs out and shows an empty page. A link and not a form, because it must work at once;
     * whoever is tricked into following it loses nothing but their session.
     */
    private Answer leave(Request request) {
        request.sessionToken().ifPresent(sessions::end);
        return Redirect.to("/left")
                .withCookie(SessionCookie.gone(request.isSecure()))
                .clearingDevice();
    }
}
