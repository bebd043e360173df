package org.sharon.core.gifts;

import static org.sharon.core.language.Words.sayIfAny;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** The gifts that somebody got. */
final class GiftPages implements RouteGroup {

    private static final int PAGE = 20;

    private static final Map<String, String> DONE =
            Map.of(
                    "choice",
                    "gifts.saved",
                    "away",
                    "gifts.you-do-not-see-this-gift",
                    "report",
                    "gifts.thank-you-for-telling-us-a");

    private final Gifts gifts;

    @Inject
    GiftPages(Gifts gifts) {
        this.gifts = gifts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(Gifts.ADDRESS, Access.SIGNED_IN, this::show);
        routes.get("/gifts/refused", Access.SIGNED_IN, this::refused);
        routes.post("/gifts/choice", Access.SIGNED_IN, this::choose);
        routes.post("/gifts/:id/away", Access.SIGNED_IN, this::putAway);
        routes.post("/gifts/:id/report", Access.SIGNED_IN, this::report);
    }

    private Answer show(Request request) {
        Visitor member = member(request);
        List<Gift> found = gifts.received(member, request.before(), PAGE + 1);
        List<Gift> shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        String older = found.size() > PAGE ? "/gifts?before=" + shown.get(PAGE - 1).id() : "";
        String done = sayIfAny(DONE.getOrDefault(request.query("done"), ""));
        return Page.of(
                "gifts/gifts.jte", new GiftsView(shown, older, gifts.welcomes(member), done));
    }

    private Answer refused(Request request) {
        member(request);
        gifts.sawRefusal(request.visitor());
        return Page.of("gifts/refused.jte", "");
    }

    private Answer choose(Request request) {
        gifts.choose(member(request), !request.form("welcomes").equals("no"));
        return Redirect.to("/gifts?done=choice");
    }

    private Answer putAway(Request request) {
        gifts.putAway(member(request), request.number("id"));
        return Redirect.to("/gifts?done=away");
    }

    private Answer report(Request request) {
        gifts.report(member(request), request.number("id"));
        return Redirect.to("/gifts?done=report");
    }

    private Visitor member(Request request) {
        if (!gifts.isFor(request.visitor())) {
            throw new NotFoundException();
        }
        return request.visitor();
    }
}
