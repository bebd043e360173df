package org.sharon.core.surveys;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where clinicians and leads of a service read what members answered. */
final class ResultPages implements RouteGroup {

    private final Surveys surveys;
    private final Results results;

    @Inject
    ResultPages(Surveys surveys, Results results) {
        this.surveys = surveys;
        this.results = results;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/surveys", Access.CLINICAL, this::list);
        routes.get("/staff/surveys/:service/:survey", Access.CLINICAL, this::show);
    }

    private Answer list(Request request) {
        Visitor staff = request.visitor();
        List<ResultListView.Row> rows =
                surveys.ofStaff(staff).stream()
                        .map(
                                asked ->
                                        new ResultListView.Row(
                                                asked, results.people(staff.trust(), asked)))
                        .toList();
        return Page.of("surveys/results.jte", new ResultListView(rows));
    }

    private Answer show(Request request) {
        Visitor staff = request.visitor();
        Asked asked =
                surveys.ofStaff(staff).stream()
                        .filter(each -> each.service().equals(request.path("service")))
                        .filter(each -> each.survey().id().equals(request.path("survey")))
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return Page.of("surveys/result.jte", results.of(staff.trust(), asked));
    }
}
