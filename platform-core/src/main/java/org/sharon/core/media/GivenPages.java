package org.sharon.core.media;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a member sees what they have given, and takes it back. */
final class GivenPages implements RouteGroup {

    private static final String ALL = "/me/recordings";

    private final MediaDesk desk;

    @Inject
    GivenPages(MediaDesk desk) {
        this.desk = desk;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ALL, Access.SIGNED_IN, this::show);
        routes.post(ALL + "/:id/take-back", Access.SIGNED_IN, this::takeBack);
    }

    private Answer show(Request request) {
        List<GivenView.Given> given =
                desk.givenBy(request.visitor()).stream().map(GivenView::given).toList();
        String done =
                request.query("done").isEmpty() ? "" : say("media.taken-back-it-is-deleted-and");
        return Page.of("media/given.jte", new GivenView(given, done));
    }

    private Answer takeBack(Request request) {
        desk.takeBack(request.visitor(), request.number("id"));
        return Redirect.to(ALL + "?done=yes");
    }
}
