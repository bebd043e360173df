package org.sharon.core.trusts;

import com.google.inject.Inject;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/**
 * What an administrator sees of the service plugins: which serve, in which version, and if not,
 * why.
 */
final class ServicesPage implements RouteGroup {

    private final Deployer deployer;
    private final Trusts trusts;

    @Inject
    ServicesPage(Deployer deployer, Trusts trusts) {
        this.deployer = deployer;
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/admin/plugins", Access.TRUST_ADMINISTRATOR, this::show);
    }

    private Answer show(Request request) {
        var enabled = trusts.servicesOf(request.visitor().trust());
        return Page.of("trusts/services.jte", ServicesView.of(deployer.statuses(), enabled));
    }
}
