package org.sharon.core.packs;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.sharon.core.enabling.Signature;
import org.sharon.core.enabling.SignatureForm;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.people.StepUp;
import org.sharon.core.plugins.RefusedException;
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

/** Where an administrator brings packs and asks for them, and a clinical safety officer signs. */
final class PackPages implements RouteGroup {

    static final String LIST = "/admin/packs";
    static final String PROPOSALS = "/admin/pack-proposals";

    private static final String WHAT = "what";
    private static final String FILE = "file";

    private final Decisions decisions;
    private final PackStates states;
    private final PackStore packs;
    private final ProposalStore proposals;
    private final Trials trials;
    private final StepUp stepUp;
    private final Clock clock;

    @Inject
    PackPages(
            Decisions decisions,
            PackStates states,
            PackStore packs,
            ProposalStore proposals,
            Trials trials,
            StepUp stepUp,
            Clock clock) {
        this.decisions = decisions;
        this.states = states;
        this.packs = packs;
        this.proposals = proposals;
        this.trials = trials;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(LIST, Access.PLUGINS, request -> listPage(request.visitor(), Form.blank(), ""));
        routes.upload(LIST + "/upload", Access.TRUST_ADMINISTRATOR, this::upload);
        routes.get(LIST + "/:pack", Access.PLUGINS, this::show);
        String version = LIST + "/:pack/versions/:digest";
        routes.get(version, Access.PLUGINS, this::showVersion);
        routes.post(version, Access.TRUST_ADMINISTRATOR, this::askForVersion);
        for (Kind kind : List.of(Kind.TAKE_BACK, Kind.SWITCH_OFF)) {
            String path = LIST + "/:pack/" + kind.word();
            routes.get(
                    path,
                    Access.TRUST_ADMINISTRATOR,
                    request -> askPage(request, kind, Form.blank()));
            routes.post(path, Access.TRUST_ADMINISTRATOR, request -> ask(request, kind));
        }
        routes.get(PROPOSALS + "/:id", Access.PLUGINS, this::showProposal);
        routes.post(PROPOSALS + "/:id/sign", Access.CLINICAL_SAFETY_OFFICER, this::sign);
        routes.post(PROPOSALS + "/:id/refuse", Access.CLINICAL_SAFETY_OFFICER, this::refuse);
        routes.post(PROPOSALS + "/:id/withdraw", Access.TRUST_ADMINISTRATOR, this::withdraw);
    }

    private Page listPage(Visitor by, Form form, String done) {
        return Page.of(
                        "packs/list.jte",
                        new PackListView(
                                by.role(),
                                states.list(by.trust()),
                                decisions.needsTwo(),
                                form,
                                done))
                .withStatus(form.status());
    }

    private Answer upload(Request request) {
        Form form = Form.blank();
        Optional<StoredPack> stored =
                PackUpload.take(request, decisions, sentence -> form.complain(FILE, sentence));
        return listPage(
                request.visitor(),
                form,
                stored.map(
                                each ->
                                        "%s %s is kept. Its rules read nothing yet."
                                                .formatted(each.title(), each.version()))
                        .orElse(""));
    }

    private Answer show(Request request) {
        Visitor by = request.visitor();
        PackState state = state(request);
        return Page.of(
                "packs/pack.jte",
                new PackView(
                        by.role(),
                        state,
                        state.on()
                                .map(each -> states.words(by.trust(), each.services()))
                                .orElse(""),
                        proposals.list(by.trust(), state.id()),
                        ""));
    }

    private Answer showVersion(Request request) {
        PackState state = state(request);
        ServiceList services = state.on().map(PackOn::services).orElse(ServiceList.ALL);
        Form form = Form.blank();
        if (services.isAll()) {
            form.with("services", state.isOn() ? List.of("all") : List.of());
        } else {
            form.with("services", services.ids());
        }
        return versionPage(request, state, form);
    }

    private Answer askForVersion(Request request) {
        PackState state = state(request);
        StoredPack version = version(request, state);
        Form form = Form.of(request, "services");
        ServiceList chosen = PackForms.services(form);
        checkPassword(request, form);
        if (!form.isGood()) {
            return versionPage(request, state, form);
        }
        Kind kind = state.isOn() ? Kind.CHANGE : Kind.SWITCH_ON;
        try {
            long id = decisions.ask(request.visitor(), kind, state.id(), version.digest(), chosen);
            return Redirect.to(PROPOSALS + "/" + id);
        } catch (RefusedException refusal) {
            form.complain(WHAT, refusal.getMessage());
            return versionPage(request, state, form);
        }
    }

    private Page versionPage(Request request, PackState state, Form form) {
        Visitor by = request.visitor();
        StoredPack version = version(request, state);
        PackFile file = file(by.trust(), version.digest());
        ServiceList chosen =
                form.isGood()
                        ? state.on().map(PackOn::services).orElse(ServiceList.ALL)
                        : ServiceList.ALL;
        return Page.of(
                        "packs/version.jte",
                        new VersionView(
                                by.role(),
                                state,
                                version,
                                decisions.warnings(by.trust(), version),
                                trials.preview(by.trust(), file, chosen),
                                RuleView.of(file),
                                trials.servicesFor(by.trust(), file),
                                decisions.needsTwo(),
                                form))
                .withStatus(form.status());
    }

    private Answer ask(Request request, Kind kind) {
        Form form = Form.blank();
        checkPassword(request, form);
        if (!form.isGood()) {
            return askPage(request, kind, form);
        }
        try {
            long id =
                    decisions.ask(
                            request.visitor(), kind, request.path("pack"), "", ServiceList.ALL);
            return Redirect.to(PROPOSALS + "/" + id);
        } catch (RefusedException refusal) {
            form.complain(WHAT, refusal.getMessage());
            return askPage(request, kind, form);
        }
    }

    private Page askPage(Request request, Kind kind, Form form) {
        return Page.of(
                        "packs/ask.jte",
                        new AskView(kind, state(request), decisions.needsTwo(), form))
                .withStatus(form.status());
    }

    private Answer showProposal(Request request) {
        return proposalPage(request, Form.blank());
    }

    private Answer sign(Request request) {
        Proposal asked = decisions.find(request.visitor(), request.number("id"));
        Form form = Form.of(request, "name", "registration", "read", "digest");
        Signature signature = SignatureForm.read(form);
        if (form.isGood()) {
            checkPassword(request, form);
        }
        if (form.isGood()) {
            try {
                decisions.sign(request.visitor(), asked.id(), signature);
                return Redirect.to(asked.address());
            } catch (RefusedException refusal) {
                form.complain(WHAT, refusal.getMessage());
            }
        }
        return proposalPage(request, form);
    }

    private Answer refuse(Request request) {
        Form form = Form.of(request, "text");
        String reason = PackForms.reason(form, "text");
        if (!form.isGood()) {
            return proposalPage(request, form);
        }
        long id = request.number("id");
        return end(request, form, () -> decisions.refuse(request.visitor(), id, reason));
    }

    private Answer withdraw(Request request) {
        long id = request.number("id");
        return end(request, Form.blank(), () -> decisions.withdraw(request.visitor(), id));
    }

    private Answer end(Request request, Form form, Runnable ending) {
        try {
            ending.run();
            return Redirect.to(PROPOSALS + "/" + request.number("id"));
        } catch (RefusedException refusal) {
            form.complain(WHAT, refusal.getMessage());
            return proposalPage(request, form);
        }
    }

    private Page proposalPage(Request request, Form form) {
        Visitor by = request.visitor();
        Proposal asked = decisions.find(by, request.number("id"));
        boolean waits = asked.stateAt(clock.instant()).isWaiting();
        Optional<StoredPack> about = packs.find(by.trust(), asked.digest()).filter(any -> waits);
        Optional<PackFile> file = about.map(each -> file(by.trust(), each.digest()));
        boolean brings = asked.kind().bringsAVersion();
        return Page.of(
                        "packs/proposal.jte",
                        new ProposalView(
                                by,
                                asked,
                                states.words(by.trust(), asked.services()),
                                about.filter(each -> brings)
                                        .map(each -> decisions.warnings(by.trust(), each))
                                        .orElse(List.of()),
                                file.filter(each -> brings)
                                        .map(
                                                each ->
                                                        trials.preview(
                                                                by.trust(), each, asked.services()))
                                        .orElse(null),
                                file.map(RuleView::of).orElse(List.of()),
                                clock.instant(),
                                form))
                .withStatus(form.status());
    }

    private PackFile file(int trust, String digest) {
        return packs.bytes(trust, digest).map(PackFile::open).orElseThrow(NotFoundException::new);
    }

    private PackState state(Request request) {
        return states.find(request.visitor().trust(), request.path("pack"))
                .orElseThrow(NotFoundException::new);
    }

    private static StoredPack version(Request request, PackState state) {
        return state.stored().stream()
                .filter(each -> each.digest().equals(request.path("digest")))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private void checkPassword(Request request, Form form) {
        if (form.isGood()) {
            stepUp.complaint(request.visitor(), request.form("password"), request)
                    .ifPresent(sentence -> form.complain("password", sentence));
        }
    }
}
