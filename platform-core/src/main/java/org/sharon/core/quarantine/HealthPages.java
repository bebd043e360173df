package org.sharon.core.quarantine;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Services;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** How a service's plugin is doing on this node, and where an administrator ends its quarantine. */
final class HealthPages implements RouteGroup {

    private static final String PAGE = "/admin/plugins/:service/health";
    private static final String REASON = "reason";

    private final Services services;
    private final Guarded guarded;
    private final Quarantines quarantines;
    private final Trusts trusts;

    @Inject
    HealthPages(Services services, Guarded guarded, Quarantines quarantines, Trusts trusts) {
        this.services = services;
        this.guarded = guarded;
        this.quarantines = quarantines;
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.TRUST_ADMINISTRATOR, this::show);
        routes.post("/admin/plugins/:service/release", Access.TRUST_ADMINISTRATOR, this::release);
    }

    private Answer show(Request request) {
        String done =
                request.query("done").isEmpty()
                        ? ""
                        : "The service goes on. Its rules read new posts again.";
        return page(request, Form.blank(), done);
    }

    private Answer release(Request request) {
        String service = serviceOf(request);
        Form form = Form.of(request, REASON);
        String reason = form.value(REASON);
        if (reason.isEmpty()) {
            form.complain(REASON, "Say why the service can go on.");
        } else if (reason.codePointCount(0, reason.length()) > HealthView.LONGEST_REASON) {
            form.complain(REASON, "Use at most " + HealthView.LONGEST_REASON + " characters.");
        }
        if (!form.isGood()) {
            return page(request, form, "");
        }
        Visitor by = request.visitor();
        quarantines.release(by.trust(), by.account(), service, reason);
        return Redirect.to("/admin/plugins/" + service + "/health?done=yes");
    }

    private Page page(Request request, Form form, String done) {
        String service = serviceOf(request);
        return Page.of(
                        "quarantine/health.jte",
                        new HealthView(
                                service,
                                services.find(service)
                                        .map(it -> it.description().title())
                                        .orElse(service),
                                services.quarantine(service).orElse(null),
                                guarded.figures().stream()
                                        .filter(it -> it.service().equals(service))
                                        .findFirst()
                                        .orElse(null),
                                form,
                                done))
                .withStatus(form.status());
    }

    /** Only a service that this trust has. */
    private String serviceOf(Request request) {
        return Optional.of(request.path("service"))
                .filter(trusts.servicesOf(request.visitor().trust())::containsKey)
                .orElseThrow(NotFoundException::new);
    }
}
