package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharon.core.people.StepUp;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.preview.Preview;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Download;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where an administrator asks, and a clinical safety officer signs. */
final class ProposalPages implements RouteGroup {

    /** Where sentences go that are about no field. */
    static final String WHAT = "what";

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 400;

    private final Enabling enabling;
    private final WishStore wishes;
    private final ServiceStates states;
    private final Versions versions;
    private final StepUp stepUp;
    private final Trusts trusts;
    private final Clock clock;

    @Inject
    ProposalPages(
            Enabling enabling,
            WishStore wishes,
            ServiceStates states,
            Versions versions,
            StepUp stepUp,
            Trusts trusts,
            Clock clock) {
        this.enabling = enabling;
        this.wishes = wishes;
        this.states = states;
        this.versions = versions;
        this.stepUp = stepUp;
        this.trusts = trusts;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        for (Kind kind : Kind.values()) {
            String path = PluginPages.LIST + "/:service/" + kind.word();
            routes.get(path, Access.TRUST_ADMINISTRATOR, request -> showAsking(request, kind));
            routes.post(path, Access.TRUST_ADMINISTRATOR, request -> ask(request, kind));
        }
        routes.get("/admin/proposals/:id", Access.PLUGINS, this::show);
        routes.post("/admin/proposals/:id/sign", Access.CLINICAL_SAFETY_OFFICER, this::sign);
        routes.post("/admin/proposals/:id/refuse", Access.CLINICAL_SAFETY_OFFICER, this::refuse);
        routes.post("/admin/proposals/:id/download", Access.TRUST_ADMINISTRATOR, this::download);
        routes.post("/admin/proposals/:id/withdraw", Access.TRUST_ADMINISTRATOR, this::withdraw);
    }

    private Answer showAsking(Request request, Kind kind) {
        ServiceState state = state(request);
        Opening known =
                Optional.ofNullable(state.here())
                        .map(EnabledService::opening)
                        .orElse(Opening.none());
        String digest = request.query("digest");
        Form form = OpeningForm.fill(known).with("digest", digest);
        for (Wish wish : wishes.list(request.visitor().trust())) {
            if (wish.kind() == kind && wish.service().equals(state.id())) {
                form =
                        OpeningForm.fill(wish.opening())
                                .with("digest", digest.isEmpty() ? wish.digest() : digest)
                                .with(ReasonForm.FIELD, wish.why());
            }
        }
        return askPage(request, kind, state, form);
    }

    private Answer ask(Request request, Kind kind) {
        Visitor by = request.visitor();
        ServiceState state = state(request);
        Form form =
                Form.of(
                        request,
                        OpeningForm.fields("digest", ReasonForm.FIELD, SignatureForm.NEW_SIGNER));
        Opening opening = kind == Kind.ENABLE ? OpeningForm.read(form) : Opening.none();
        String why = ReasonForm.read(form, kind);
        Optional<Candidate> chosen = Choice.chosen(kind, state, versions, form.value("digest"));
        if (chosen.isEmpty()) {
            form.complain("digest", "Choose a version.");
        }
        chosen.flatMap(enabling::question).ifPresent(question -> checkAnswer(form, question));
        if (form.isGood()) {
            stepUp.complaint(by, request.form("password"), request)
                    .ifPresent(sentence -> form.complain("password", sentence));
        }
        if (!form.isGood()) {
            return askPage(request, kind, state, form);
        }
        try {
            long id =
                    enabling.ask(
                            by,
                            kind,
                            chosen.orElseThrow(),
                            opening,
                            why,
                            form.value(SignatureForm.NEW_SIGNER));
            return Redirect.to("/admin/proposals/" + id);
        } catch (RefusedException refusal) {
            form.complain(WHAT, refusal.inFull());
            return askPage(request, kind, state, form);
        }
    }

    private static void checkAnswer(Form form, SignerQuestion question) {
        if (!question.isAnsweredBy(form.value(SignatureForm.NEW_SIGNER))) {
            form.complain(
                    SignatureForm.NEW_SIGNER,
                    "Tick the box when you have asked the new signer and compared the"
                            + " certificate.");
        }
    }

    private Page askPage(Request request, Kind kind, ServiceState state, Form form) {
        List<Candidate> choices = Choice.of(kind, state, versions);
        return Page.of(
                        "enabling/ask.jte",
                        new AskView(
                                kind,
                                state,
                                choices,
                                choices.stream()
                                        .flatMap(each -> enabling.question(each).stream())
                                        .toList(),
                                trusts.hoursOf(request.visitor().trust()),
                                enabling.needsTwo(kind),
                                form))
                .withStatus(form.status());
    }

    private Answer show(Request request) {
        return proposalPage(request, Form.blank());
    }

    private Answer sign(Request request) {
        Visitor by = request.visitor();
        Proposal asked = enabling.find(by, request.number("id"));
        Form form =
                Form.of(
                        request,
                        "name",
                        "registration",
                        "read",
                        "digest",
                        SignatureForm.NEW_SIGNER);
        Signature signature = SignatureForm.read(form);
        about(asked).flatMap(enabling::question).ifPresent(it -> checkAnswer(form, it));
        if (form.isGood()) {
            stepUp.complaint(by, request.form("password"), request)
                    .ifPresent(sentence -> form.complain("password", sentence));
        }
        if (form.isGood()) {
            try {
                enabling.sign(by, asked.id(), signature);
                return Redirect.to(asked.address());
            } catch (RefusedException refusal) {
                form.complain(WHAT, refusal.inFull());
            }
        }
        return proposalPage(request, form);
    }

    private Answer refuse(Request request) {
        Form form = Form.of(request, "text");
        String reason = form.value("text");
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            form.complain("text", "Write why, in 10 to 400 letters.");
            return proposalPage(request, form);
        }
        return end(request, form, () -> enabling.refuse(request.visitor(), id(request), reason));
    }

    private Answer withdraw(Request request) {
        return end(request, Form.blank(), () -> enabling.withdraw(request.visitor(), id(request)));
    }

    private Answer download(Request request) {
        try {
            return fetched(enabling, request);
        } catch (RefusedException refusal) {
            Form form = Form.blank();
            form.complain(WHAT, refusal.inFull());
            return proposalPage(request, form);
        }
    }

    /** The zip, for the page and for programs. */
    static Download fetched(Enabling enabling, Request request) {
        Proposal asked = enabling.find(request.visitor(), id(request));
        Path zip = enabling.export(request.visitor(), asked.id());
        return new Download(asked.service() + ".zip", "application/zip", zip);
    }

    private Answer end(Request request, Form form, Runnable ending) {
        try {
            ending.run();
            return Redirect.to("/admin/proposals/" + id(request));
        } catch (RefusedException refusal) {
            form.complain(WHAT, refusal.inFull());
            return proposalPage(request, form);
        }
    }

    private Page proposalPage(Request request, Form form) {
        Visitor by = request.visitor();
        Proposal asked = enabling.find(by, id(request));
        List<Candidate> about = about(asked).map(List::of).orElse(List.of());
        boolean waits = asked.stateAt(clock.instant()).isWaiting();
        List<String> warnings = new ArrayList<>();
        Preview preview = null;
        if (waits && !about.isEmpty()) {
            warnings.addAll(versions.warnings(about.get(0)));
            preview =
                    versions.preview(about.get(0), by.trust(), asked.kind() == Kind.ENABLE)
                            .orElse(null);
        }
        return Page.of(
                        "enabling/proposal.jte",
                        new ProposalView(
                                by,
                                asked,
                                about,
                                waits ? about(asked).flatMap(enabling::question) : Optional.empty(),
                                warnings,
                                preview,
                                trusts.hoursOf(by.trust()),
                                enabling.othersMissing(asked),
                                clock.instant(),
                                form))
                .withStatus(form.status());
    }

    private Optional<Candidate> about(Proposal asked) {
        return versions.find(asked.service(), asked.digest());
    }

    private ServiceState state(Request request) {
        return states.find(request.visitor().trust(), request.path("service"))
                .orElseThrow(NotFoundException::new);
    }

    private static long id(Request request) {
        return request.number("id");
    }
}
