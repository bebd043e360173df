package org.sharon.core.mentions;

import com.google.inject.Inject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Bytes;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** The names that a writer may mean, and the choice to be named. */
final class MentionPages implements RouteGroup {

    private static final int LONGEST = 24;

    private final Mentions mentions;
    private final MentionStore store;
    private final Guard guard;
    private final Clock clock;

    @Inject
    MentionPages(Mentions mentions, MentionStore store, Guard guard, Clock clock) {
        this.mentions = mentions;
        this.store = store;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/rooms/:slug/names", Access.KEY_TO_ROOM, this::names);
        routes.get(Mentions.CHOICE, Access.SIGNED_IN, this::showChoice);
        routes.post(Mentions.CHOICE, Access.SIGNED_IN, this::choose);
    }

    /** Letters travel in a form: an address would keep them. */
    private Answer names(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        if (!mentions.isOffered(room)) {
            throw new NotFoundException();
        }
        String start = request.form("start");
        List<String> names =
                start.isBlank() || start.length() > LONGEST
                        ? List.of()
                        : mentions.offered(request.visitor(), room, start);
        return new Bytes(
                200,
                "application/json",
                new JsonObject().put("names", new JsonArray(names)).toBuffer(),
                Map.of());
    }

    private Answer showChoice(Request request) {
        Visitor member = member(request);
        return Page.of(
                "mentions/choice.jte",
                new ChoiceView(
                        store.welcomes(member.account()), request.query("done").equals("saved")));
    }

    private Answer choose(Request request) {
        Visitor member = member(request);
        boolean welcomes = !request.form("welcomes").equals("no");
        store.choose(member.account(), welcomes, clock.instant());
        return Redirect.to(Mentions.CHOICE + "?done=saved");
    }

    private Visitor member(Request request) {
        if (!mentions.isFor(request.visitor())) {
            throw new NotFoundException();
        }
        return request.visitor();
    }
}
