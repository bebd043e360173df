package org.sharon.core.reports;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.conversations.PostText;
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
import org.sharon.core.web.TrustView;

/** Reporting what a team shows to its members: something to read, or other support. */
final class ItemReportPages implements RouteGroup {

    private final Reports reports;
    private final Set<Reportable> kinds;
    private final TrustLookup trusts;

    @Inject
    ItemReportPages(Reports reports, Set<Reportable> kinds, TrustLookup trusts) {
        this.reports = reports;
        this.kinds = kinds;
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        String place = Reportable.address(":kind", ":service", ":id");
        routes.get(place, Access.SIGNED_IN, this::ask);
        routes.post(place, Access.SIGNED_IN, this::file);
    }

    private Answer ask(Request request) {
        return page(request, item(request), Form.blank());
    }

    private Answer file(Request request) {
        Reportable.Thing item = item(request);
        Form form = Form.of(request, "reason", "note");
        Optional<Concern> concern =
                Concern.find(form.value("reason")).filter(Concern.ofItems()::contains);
        String note = PostText.cleaned(request.form("note"));
        int length = note.codePointCount(0, note.length());
        if (concern.isEmpty()) {
            form.complain("reason", say("reports.choose-what-is-wrong-if-nothing"));
        }
        if (length > ReportView.LONGEST) {
            form.complain(
                    "note", say("reports.this-is-too-long-it-has", length, ReportView.LONGEST));
        }
        if (!form.isGood()) {
            return page(request, item, form).withStatus(form.status());
        }
        Reports.Receipt receipt =
                reports.file(
                        request.visitor(),
                        request.path("service"),
                        place(request),
                        item,
                        concern.orElseThrow(),
                        note);
        request.wordsArrived();
        return Redirect.to("/reports/" + receipt.id() + (receipt.helpNow() ? "?help=now" : ""));
    }

    private Page page(Request request, Reportable.Thing item, Form form) {
        TrustView trust = trusts.inService(request.visitor().trust(), request.path("service"));
        return Page.of("reports/item.jte", new ItemReportView(item, place(request), form, trust));
    }

    private static String place(Request request) {
        return Reportable.address(
                request.path("kind"), request.path("service"), request.path("id"));
    }

    /** Staff have better ways. */
    private Reportable.Thing item(Request request) {
        return kinds.stream()
                .filter(each -> !request.visitor().role().isClinical())
                .filter(each -> each.word().equals(request.path("kind")))
                .findFirst()
                .flatMap(
                        each ->
                                each.find(
                                        request.visitor(),
                                        request.path("service"),
                                        request.path("id")))
                .orElseThrow(NotFoundException::new);
    }
}
