package org.sharon.core.trusts;

import com.google.inject.Inject;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a service lead says when staff read. */
final class HoursPages implements RouteGroup {

    private final Trusts trusts;

    @Inject
    HoursPages(Trusts trusts) {
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/hours", Access.SERVICE_LEAD, this::showHours);
        routes.post("/staff/hours", Access.SERVICE_LEAD, this::saveHours);
    }

    private Answer showHours(Request request) {
        Form form = HoursForm.fill(Form.blank(), trusts.hoursOf(request.visitor().trust()));
        String done = request.query("done").isEmpty() ? "" : "Saved. Members see these hours now.";
        return Page.of("trusts/hours.jte", new HoursView(form, done));
    }

    private Answer saveHours(Request request) {
        Form form = Form.of(request, HoursForm.fields());
        ReadingHours hours = HoursForm.read(form);
        if (!form.isGood()) {
            return Page.of("trusts/hours.jte", new HoursView(form, "")).withStatus(form.status());
        }
        trusts.changeHours(request.visitor().trust(), request.visitor().account(), hours);
        return Redirect.to("/staff/hours?done=yes");
    }
}
