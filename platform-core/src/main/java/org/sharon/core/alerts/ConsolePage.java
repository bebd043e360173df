package org.sharon.core.alerts;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.CaseMark.Kind;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.signposts.Signposts;
import org.sharon.core.training.Certificates;
import org.sharon.core.unread.Unread;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** The desk as a page: all of it is there without a script, for whoever reloads it. */
final class ConsolePage implements RouteGroup {

    private final Alerts alerts;
    private final Reviews reviews;
    private final Desk desk;
    private final Unread unread;
    private final Certificates certificates;
    private final Signposts signposts;
    private final Clock clock;

    @Inject
    ConsolePage(
            Alerts alerts,
            Reviews reviews,
            Desk desk,
            Unread unread,
            Certificates certificates,
            Signposts signposts,
            Clock clock) {
        this.alerts = alerts;
        this.reviews = reviews;
        this.desk = desk;
        this.unread = unread;
        this.certificates = certificates;
        this.signposts = signposts;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff", Access.REVIEWER, this::show);
    }

    private Answer show(Request request) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<CaseItem> open = alerts.listOpen(request.visitor(), Desk.LONGEST);
        List<CaseItem> held = reviews.listOpen(request.visitor(), Desk.LONGEST);
        return Page.of(
                "alerts/console.jte",
                new ConsoleView(
                        now,
                        cards(open, now),
                        count(request, Kind.ALERT, open),
                        cards(held, now),
                        count(request, Kind.REVIEW, held),
                        unread.count(request.visitor()),
                        signposts.toCheck(request.visitor()),
                        request.visitor().role().isClinical(),
                        certificates.missing(request.visitor())));
    }

    private int count(Request request, Kind kind, List<CaseItem> listed) {
        return listed.size() < Desk.LONGEST
                ? listed.size()
                : desk.countOpen(request.visitor(), kind);
    }

    private static List<DeskCard> cards(List<CaseItem> items, Instant now) {
        return items.stream().map(item -> new DeskCard(item, now)).toList();
    }
}
