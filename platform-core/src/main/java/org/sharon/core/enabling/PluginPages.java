package org.sharon.core.enabling;

import com.google.inject.Inject;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Opening;
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

/** What administrators and safety officers see of the services, and what members are promised. */
final class PluginPages implements RouteGroup {

    static final String LIST = "/admin/plugins";

    private final WishStore wishes;
    private final ServiceStates states;
    private final Enabling enabling;
    private final Versions versions;
    private final Trusts trusts;
    private final Uploads uploads;

    @Inject
    PluginPages(
            WishStore wishes,
            ServiceStates states,
            Enabling enabling,
            Versions versions,
            Trusts trusts,
            Uploads uploads) {
        this.versions = versions;
        this.wishes = wishes;
        this.states = states;
        this.enabling = enabling;
        this.trusts = trusts;
        this.uploads = uploads;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Access.PLUGINS, request -> listPage(request.visitor(), Form.blank()));
        routes.upload(LIST + "/upload", Access.TRUST_ADMINISTRATOR, this::upload);
        routes.get(LIST + "/:service", Access.PLUGINS, this::show);
        routes.get(LIST + "/:service/versions/:digest", Access.PLUGINS, this::showVersion);
        routes.get(LIST + "/:service/opening", Access.TRUST_ADMINISTRATOR, this::askOpening);
        routes.post(LIST + "/:service/opening", Access.TRUST_ADMINISTRATOR, this::saveOpening);
    }

    private Page listPage(Visitor by, Form form) {
        return Page.of(
                        "enabling/list.jte",
                        new PluginListView(
                                by.role(),
                                states.list(by.trust()),
                                states.refused(),
                                states.warning(),
                                wishes.list(by.trust()),
                                enabling.needsTwo(Kind.ENABLE),
                                form))
                .withStatus(form.status());
    }

    private Answer upload(Request request) {
        Visitor by = request.visitor();
        Form form = Form.blank();
        return uploads.take(request, form)
                .<Answer>map(
                        stored ->
                                Redirect.to(
                                        "%s/%s/versions/%s?stored=yes"
                                                .formatted(
                                                        LIST, stored.service(), stored.digest())))
                .orElseGet(() -> listPage(by, form));
    }

    private Answer show(Request request) {
        Visitor by = request.visitor();
        ServiceState state =
                states.find(by.trust(), request.path("service"))
                        .orElseThrow(NotFoundException::new);
        String done =
                request.query("done").isEmpty()
                        ? ""
                        : "Saved. Members see it from now on, within five seconds.";
        return Page.of(
                "enabling/service.jte",
                new PluginView(
                        by.role(),
                        state,
                        trusts.hoursOf(by.trust()),
                        enabling.list(by.trust(), state.id()),
                        enabling.wantedElsewhere(by, state.id()).orElse(null),
                        versions.previous(state.id()).isPresent(),
                        enabling.needsTwo(Kind.ENABLE),
                        done));
    }

    private Answer showVersion(Request request) {
        ServiceState state =
                states.find(request.visitor().trust(), request.path("service"))
                        .orElseThrow(NotFoundException::new);
        Candidate version =
                versions.find(state.id(), request.path("digest"))
                        .orElseThrow(NotFoundException::new);
        return Page.of(
                "enabling/version.jte",
                new VersionView(
                        request.visitor().role(),
                        state,
                        version,
                        versions.signer(state.id()),
                        versions.warnings(version),
                        versions.preview(version, request.visitor().trust(), !state.isOn())
                                .orElse(null),
                        !request.query("stored").isEmpty()));
    }

    private Answer askOpening(Request request) {
        EnabledService service = on(request);
        return openingPage(request, service, OpeningForm.fill(service.opening()));
    }

    private Answer saveOpening(Request request) {
        EnabledService service = on(request);
        Form form = Form.of(request, OpeningForm.fields());
        Opening opening = OpeningForm.read(form);
        if (!form.isGood()) {
            return openingPage(request, service, form);
        }
        enabling.changeOpening(request.visitor(), service.id(), opening);
        return Redirect.to(LIST + "/" + service.id() + "?done=yes");
    }

    private Page openingPage(Request request, EnabledService service, Form form) {
        return Page.of(
                        "enabling/opening.jte",
                        new OpeningView(
                                service.id(),
                                service.title(),
                                trusts.hoursOf(request.visitor().trust()),
                                form))
                .withStatus(form.status());
    }

    private EnabledService on(Request request) {
        return trusts.service(request.visitor().trust(), request.path("service"))
                .filter(EnabledService::isOn)
                .orElseThrow(NotFoundException::new);
    }
}
