package org.sharon.core.trusts;

import com.google.inject.Inject;
import org.sharon.core.plugins.Deployer;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.RoomKeeper;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/**
 * What an administrator sees of the service plugins: which serve, in which version, and if not,
 * why; and where they switch one on for their trust.
 */
final class ServicesPage implements RouteGroup {

    private static final String PAGE = "/admin/plugins";

    private final Deployer deployer;
    private final Services services;
    private final RoomKeeper rooms;
    private final Trusts trusts;

    @Inject
    ServicesPage(Deployer deployer, Services services, RoomKeeper rooms, Trusts trusts) {
        this.deployer = deployer;
        this.services = services;
        this.rooms = rooms;
        this.trusts = trusts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.TRUST_ADMINISTRATOR, this::show);
        routes.post(PAGE + "/:service/enable", Access.TRUST_ADMINISTRATOR, this::enable);
    }

    private Answer show(Request request) {
        var enabled = trusts.servicesOf(request.visitor().trust());
        String done = request.query("done").isEmpty() ? "" : "The service is switched on.";
        return Page.of("trusts/services.jte", ServicesView.of(deployer.statuses(), enabled, done));
    }

    private Answer enable(Request request) {
        Service service =
                services.find(request.path("service")).orElseThrow(NotFoundException::new);
        Visitor by = request.visitor();
        trusts.enableService(
                by.trust(), service.id(), service.description().title(), Opening.none());
        rooms.prepare(service);
        return Redirect.to(PAGE + "?done=yes");
    }
}
