package org.sharon.core.features;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sharon.api.features.Feature;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a service lead switches the shared features of their services on and off. */
final class FeaturePages implements RouteGroup {

    private static final String PAGE = "/staff/features";

    /** What the platform has; the page promises nothing else. */
    private static final List<Feature> HERE =
            Stream.of(Feature.values()).filter(each -> !Features.TO_COME.contains(each)).toList();

    private final Features features;
    private final Services services;

    @Inject
    FeaturePages(Features features, Services services) {
        this.features = features;
        this.services = services;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.SERVICE_LEAD, this::show);
        routes.post(PAGE + "/:service/:feature", Access.SERVICE_LEAD, this::change);
    }

    private Answer show(Request request) {
        List<FeaturesView.Group> groups = new ArrayList<>();
        for (Service service : services.list()) {
            if (request.visitor().services().contains(service.id())) {
                groups.add(group(request.visitor(), service));
            }
        }
        return Page.of("features/features.jte", new FeaturesView(groups, done(request)));
    }

    private FeaturesView.Group group(Visitor lead, Service service) {
        List<FeaturesView.Row> rows =
                HERE.stream()
                        .map(
                                feature ->
                                        new FeaturesView.Row(
                                                feature,
                                                features.state(service.id(), feature),
                                                features.isOn(lead.trust(), service.id(), feature),
                                                address(service, feature)))
                        .toList();
        return new FeaturesView.Group(service.description().title(), rows);
    }

    private Answer change(Request request) {
        Visitor lead = request.visitor();
        Service service =
                services.find(request.path("service"))
                        .filter(each -> lead.services().contains(each.id()))
                        .orElseThrow(NotFoundException::new);
        Feature feature =
                HERE.stream()
                        .filter(each -> word(each).equals(request.path("feature")))
                        .filter(each -> !features.state(service.id(), each).isLocked())
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        boolean on = request.form("on").equals("yes");
        features.change(lead.trust(), service.id(), feature, on, lead.account());
        return Redirect.to(PAGE + (on ? "?done=on" : "?done=off"));
    }

    private static String done(Request request) {
        return switch (request.query("done")) {
            case "on" -> "It is on. Members find it within 5 seconds.";
            case "off" ->
                    "It is off. Members do not find it any more. What they wrote there is kept, and"
                            + " is there again when you switch it on.";
            default -> "";
        };
    }

    private static String address(Service service, Feature feature) {
        return PAGE + "/" + service.id() + "/" + word(feature);
    }

    private static String word(Feature feature) {
        return feature.name().toLowerCase(java.util.Locale.ROOT);
    }
}
