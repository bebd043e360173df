package org.sharon.core.help;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.sharon.core.people.Sessions;
import org.sharon.core.signposts.PlacesOfService;
import org.sharon.core.signposts.Signposts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionCookie;
import org.sharon.core.web.When;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where to get help now, and the way out. No plugin can change or remove either. */
final class HelpPages implements RouteGroup {

    private static final Logger log = LoggerFactory.getLogger(HelpPages.class);

    private final Sessions sessions;
    private final Signposts signposts;
    private final Clock clock;

    @Inject
    HelpPages(Sessions sessions, Signposts signposts, Clock clock) {
        this.sessions = sessions;
        this.signposts = signposts;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/help", Access.OPEN, this::help);
        routes.get("/offline", Access.OPEN, this::offline);
        routes.get("/leave", Access.OPEN, this::leave);
        routes.get("/left", Access.OPEN, request -> Page.of("help/left.jte", ""));
    }

    /** What the platform itself says is there whatever becomes of the rest. */
    private Answer help(Request request) {
        List<PlacesOfService> places = List.of();
        try {
            places = request.findVisitor().map(signposts::shownTo).orElse(List.of());
        } catch (RuntimeException away) {
            log.warn("Other places that can help could not be read: {}", away.getClass().getName());
        }
        return Page.of("help/help.jte", new HelpView(places));
    }

    /** What a device keeps: the same for everybody who comes in by this door. */
    private Answer offline(Request request) {
        return Page.of("help/offline.jte", When.words(clock.instant()));
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
