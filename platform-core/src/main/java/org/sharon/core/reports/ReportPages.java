package org.sharon.core.reports;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.PostView;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.moderation.Clocks;
import org.sharon.core.moderation.Promise;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.TrustLookup;
import org.sharon.core.web.Visitor;

/** Reporting a post, and what became of one's reports. */
final class ReportPages implements RouteGroup {

    private static final int PAGE = 20;

    private final Reports reports;
    private final SeenPosts posts;
    private final Guard guard;
    private final TrustLookup trusts;
    private final Clocks clocks;

    @Inject
    ReportPages(Reports reports, SeenPosts posts, Guard guard, TrustLookup trusts, Clocks clocks) {
        this.reports = reports;
        this.posts = posts;
        this.guard = guard;
        this.trusts = trusts;
        this.clocks = clocks;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/rooms/:slug/posts/:id/report", Access.KEY_TO_ROOM, this::ask);
        routes.post("/rooms/:slug/posts/:id/report", Access.KEY_TO_ROOM, this::file);
        routes.get("/reports", Access.SIGNED_IN, this::list);
        routes.get("/reports/:id", Access.SIGNED_IN, this::show);
    }

    private Answer ask(Request request) {
        return page(request, seen(request), Form.blank());
    }

    private Answer file(Request request) {
        Seen seen = seen(request);
        Form form = Form.of(request, "reason", "note", "around");
        Optional<Concern> concern =
                Concern.find(form.value("reason")).filter(Concern.ofPosts()::contains);
        String note = PostText.cleaned(request.form("note"));
        int length = note.codePointCount(0, note.length());
        if (concern.isEmpty()) {
            form.complain("reason", say("reports.choose-what-is-wrong-if-nothing"));
        }
        if (length > ReportView.LONGEST) {
            form.complain(
                    "note", say("reports.this-is-too-long-it-has", length, ReportView.LONGEST));
        }
        List<Long> around = chosen(request, seen, form);
        if (around.size() > ReportView.MOST_AROUND) {
            form.complain("around", say("reports.choose-no-more-than-4-other"));
        }
        if (!form.isGood()) {
            return page(request, seen, form).withStatus(form.status());
        }
        Reports.Receipt receipt =
                reports.file(request.visitor(), seen, concern.orElseThrow(), note, around);
        request.wordsArrived();
        return receipt.helpNow()
                ? receipt(request, receipt.id(), true)
                : Redirect.to("/reports/" + receipt.id());
    }

    private Answer list(Request request) {
        List<Report> found = reports.list(request.visitor(), request.before(), PAGE + 1);
        List<ReceiptView> shown =
                found.stream()
                        .limit(PAGE)
                        .map(each -> view(request.visitor(), each, false))
                        .toList();
        String older = found.size() > PAGE ? "/reports?before=" + found.get(PAGE - 1).id() : "";
        return Page.of("reports/reports.jte", new ReportsView(shown, older));
    }

    private Answer show(Request request) {
        return receipt(request, request.number("id"), request.query("help").equals("now"));
    }

    private Page receipt(Request request, long id, boolean helpNow) {
        return Page.of(
                "reports/receipt.jte",
                view(request.visitor(), reports.find(request.visitor(), id), helpNow));
    }

    private ReceiptView view(Visitor visitor, Report report, boolean helpNow) {
        Duration within =
                report.isAboutAPerson()
                        ? clocks.toLook(report.service())
                        : clocks.toReview(report.service());
        return new ReceiptView(
                report,
                guard.find(visitor, report.roomSlug()).map(Room::title).orElse(""),
                new Promise(trusts.inService(visitor.trust(), report.service()), within),
                helpNow);
    }

    private Page page(Request request, Seen seen, Form form) {
        Duration within = clocks.toReview(seen.room().service());
        return Page.of(
                "reports/report.jte",
                new ReportView(
                        seen,
                        around(request, seen),
                        seen.post().address(seen.room()),
                        form,
                        new Promise(request.trust(), within)));
    }

    /** Of what stands around it, what the reporter ticked. */
    private List<Long> chosen(Request request, Seen seen, Form form) {
        return around(request, seen).stream()
                .map(PostView::id)
                .filter(id -> form.has("around", Long.toString(id)))
                .toList();
    }

    /** What members wrote to each other, staff see only as far as one of them shows it. */
    private List<PostView> around(Request request, Seen seen) {
        if (!Room.isBetweenMembers(seen.room().slug())) {
            return List.of();
        }
        return posts.around(request.visitor(), seen).stream()
                .map(post -> PostView.of(post, request.visitor()))
                .toList();
    }

    private Seen seen(Request request) {
        Seen seen = posts.find(request.visitor(), request.path("slug"), request.number("id"));
        if (!Reports.mayReport(request.visitor(), seen.post())) {
            throw new NotFoundException();
        }
        return seen;
    }
}
