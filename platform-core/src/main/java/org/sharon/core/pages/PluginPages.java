package org.sharon.core.pages;

import com.google.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sharon.api.pages.Html;
import org.sharon.api.pages.PageHandler;
import org.sharon.api.pages.PageRequest;
import org.sharon.core.contributions.PluginCalls;
import org.sharon.core.pages.PageMap.Found;
import org.sharon.core.plugins.Budget;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Shows the pages of plugins and takes their forms. */
final class PluginPages implements RouteGroup {

    private static final String PAGE = "/services/:service/:path";

    private final PageMap map;
    private final PluginCalls calls;
    private final Pseudonyms pseudonyms;
    private final FormReader reader;

    @Inject
    PluginPages(PageMap map, PluginCalls calls, Pseudonyms pseudonyms, FormReader reader) {
        this.map = map;
        this.calls = calls;
        this.pseudonyms = pseudonyms;
        this.reader = reader;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::send);
    }

    private Answer show(Request request) {
        Found found = find(request);
        return page(request, found, Map.of(), PageHandler::show);
    }

    private Answer send(Request request) {
        Found found = find(request);
        Map<String, String> fields = request.forms();
        Optional<StoppedView> stopped = reader.read(request.visitor(), found, fields);
        if (stopped.isPresent()) {
            return Page.of("pages/stopped.jte", stopped.get())
                    .withStatus(422)
                    .inService(request.path("service"));
        }
        return page(request, found, fields, PageHandler::send);
    }

    private Found find(Request request) {
        return map.find(request.visitor(), request.path("service"), request.path("path"))
                .orElseThrow(NotFoundException::new);
    }

    private Answer page(
            Request request,
            Found found,
            Map<String, String> fields,
            BiFunction<PageHandler, PageRequest, Html> ask) {
        Visitor visitor = request.visitor();
        String service = found.service().id();
        String person = pseudonyms.of(visitor.trust(), service, visitor.account());
        Outcome<Html> outcome =
                calls.call(
                        service,
                        visitor.trust(),
                        "page " + found.page().path(),
                        Budget.CALL,
                        (called, context) ->
                                ask.apply(
                                        handler(called, found),
                                        new OpenRequest(
                                                context,
                                                fields,
                                                PageMap.viewer(visitor),
                                                person,
                                                PageMap.address(called, found.page()),
                                                request.formToken())));
        if (outcome instanceof Outcome.Answered<Html> answered) {
            return Page.of("pages/page.jte", new PageView(found.title(), answered.value().markup()))
                    .inService(request.path("service"));
        }
        return Page.of("pages/failed.jte", new FailedView(found.title(), fields))
                .withStatus(503)
                .inService(request.path("service"));
    }

    /** Of the version that is called, which may have taken over since the page was found. */
    private static PageHandler handler(Service service, Found found) {
        return service.contributions().pages().stream()
                .filter(page -> page.path().equals(found.page().path()))
                .findFirst()
                .orElseThrow(NotFoundException::new)
                .handler();
    }
}
