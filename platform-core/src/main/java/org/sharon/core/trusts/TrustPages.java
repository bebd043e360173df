package org.sharon.core.trusts;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a trust administrator chooses the name and the colour. */
final class TrustPages implements RouteGroup {

    private static final int LONGEST_NAME = 60;

    private final Trusts trusts;

    @Inject
    TrustPages(Trusts trusts) {
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/admin/trust", Access.TRUST_ADMINISTRATOR, this::showTrust);
        routes.post("/admin/trust", Access.TRUST_ADMINISTRATOR, this::saveTrust);
    }

    private Answer showTrust(Request request) {
        Trust trust = trusts.find(request.visitor().trust()).orElseThrow(NotFoundException::new);
        Form form = Form.blank().with("name", trust.name()).with("theme", trust.theme().word());
        String done = request.query("done").isEmpty() ? "" : "Saved. Every page shows it now.";
        return Page.of("trusts/trust.jte", new TrustFormView(form, done));
    }

    private Answer saveTrust(Request request) {
        Form form = Form.of(request, "name", "theme");
        String name = form.value("name");
        Optional<Theme> theme = Theme.find(form.value("theme"));
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            form.complain("name", "Write a name of 1 to %d letters.".formatted(LONGEST_NAME));
        }
        if (theme.isEmpty()) {
            form.complain("theme", "Choose a colour.");
        }
        if (!form.isGood()) {
            return Page.of("trusts/trust.jte", new TrustFormView(form, ""))
                    .withStatus(form.status());
        }
        trusts.rename(
                request.visitor().trust(), request.visitor().account(), name, theme.orElseThrow());
        return Redirect.to("/admin/trust?done=yes");
    }
}
