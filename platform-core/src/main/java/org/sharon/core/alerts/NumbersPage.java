package org.sharon.core.alerts;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** What a service lead needs to know of the last month. */
final class NumbersPage implements RouteGroup {

    private static final Duration MONTH = Duration.ofDays(30);

    private final NumbersStore store;
    private final Clock clock;

    @Inject
    NumbersPage(NumbersStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/numbers", Access.SERVICE_LEAD, this::show);
    }

    private Answer show(Request request) {
        Instant now = clock.instant();
        var visitor = request.visitor();
        return Page.of(
                "alerts/numbers.jte",
                new NumbersView(
                        store.list(visitor.trust(), visitor.services(), now.minus(MONTH), now)));
    }
}
