package org.sharon.core.packs;

import static org.sharon.core.enabling.AdminAnswers.answer;
import static org.sharon.core.enabling.AdminAnswers.body;
import static org.sharon.core.enabling.AdminAnswers.ok;
import static org.sharon.core.enabling.AdminAnswers.text;
import static org.sharon.core.enabling.AdminAnswers.unlessRefused;
import static org.sharon.core.enabling.AdminAnswers.wrong;

import com.google.inject.Inject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sharon.core.enabling.Signature;
import org.sharon.core.enabling.SignatureForm;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.people.StepUp;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Text;

/** Packs as JSON, under the same rules as the pages; described in {@code openapi/admin.yaml}. */
final class PackApi implements RouteGroup {

    static final String PACKS = "/admin/api/v1/packs";
    static final String PROPOSALS = "/admin/api/v1/pack-proposals";

    private final Decisions decisions;
    private final PackStates states;
    private final PackStore packs;
    private final ProposalStore proposals;
    private final Trials trials;
    private final StepUp stepUp;
    private final Clock clock;

    @Inject
    PackApi(
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
        routes.get(PACKS, Access.PLUGINS, this::list);
        routes.upload(PACKS, Access.TRUST_ADMINISTRATOR, this::upload);
        routes.get(PACKS + "/:pack", Access.PLUGINS, this::show);
        routes.get(PACKS + "/:pack/versions/:digest/preview", Access.PLUGINS, this::preview);
        routes.post(PACKS + "/:pack/proposals", Access.TRUST_ADMINISTRATOR, this::ask);
        routes.get(PROPOSALS, Access.PLUGINS, this::proposals);
        routes.get(PROPOSALS + "/:id", Access.PLUGINS, request -> proposal(request, 200));
        routes.post(PROPOSALS + "/:id/signature", Access.CLINICAL_SAFETY_OFFICER, this::sign);
        routes.post(PROPOSALS + "/:id/refusal", Access.CLINICAL_SAFETY_OFFICER, this::refuse);
        routes.post(PROPOSALS + "/:id/withdrawal", Access.TRUST_ADMINISTRATOR, this::withdraw);
    }

    private Answer list(Request request) {
        JsonArray all = new JsonArray();
        states.list(request.visitor().trust()).forEach(each -> all.add(PackJson.pack(each)));
        return ok(new JsonObject().put("twoPeople", decisions.needsTwo()).put("packs", all));
    }

    private Answer upload(Request request) {
        Form form = Form.blank();
        return PackUpload.take(request, decisions, sentence -> form.complain("file", sentence))
                .map(stored -> answer(201, PackJson.version(stored)))
                .orElseGet(() -> wrong(form));
    }

    private Answer show(Request request) {
        return ok(PackJson.pack(state(request)));
    }

    private Answer preview(Request request) {
        PackState state = state(request);
        int trust = request.visitor().trust();
        PackFile file =
                state.stored().stream()
                        .filter(each -> each.digest().equals(request.path("digest")))
                        .findFirst()
                        .flatMap(each -> packs.bytes(trust, each.digest()))
                        .map(PackFile::open)
                        .orElseThrow(NotFoundException::new);
        ServiceList services = state.on().map(PackOn::services).orElse(ServiceList.ALL);
        return Text.json(200, trials.preview(trust, file, services).toJson());
    }

    private Answer ask(Request request) {
        state(request);
        JsonObject json = body(request);
        Optional<Kind> kind =
                Arrays.stream(Kind.values())
                        .filter(each -> each.word().equals(text(json, "kind")))
                        .findFirst();
        Form form = Form.blank().with("services", list(json, "services"));
        if (kind.isEmpty()) {
            form.complain("kind", "Say switch-on, change, take-back or switch-off.");
        }
        boolean chooses =
                kind.filter(each -> each == Kind.SWITCH_ON || each == Kind.CHANGE).isPresent();
        ServiceList services = chooses ? PackForms.services(form) : ServiceList.ALL;
        checkPassword(request, json, form);
        if (!form.isGood()) {
            return wrong(form);
        }
        return unlessRefused(
                () -> {
                    long id =
                            decisions.ask(
                                    request.visitor(),
                                    kind.orElseThrow(),
                                    request.path("pack"),
                                    text(json, "digest"),
                                    services);
                    return proposal(request, id, 201);
                });
    }

    private Answer proposals(Request request) {
        JsonArray all = new JsonArray();
        proposals
                .list(request.visitor().trust(), "")
                .forEach(each -> all.add(PackJson.proposal(each, clock.instant())));
        return ok(new JsonObject().put("proposals", all));
    }

    private Answer sign(Request request) {
        long id = request.number("id");
        decisions.find(request.visitor(), id);
        JsonObject json = body(request);
        Form form =
                Form.blank()
                        .with("name", text(json, "name"))
                        .with("registration", text(json, "registration"))
                        .with("digest", text(json, "digest"))
                        .with("read", Boolean.TRUE.equals(json.getValue("read")) ? "yes" : "");
        Signature signature = SignatureForm.read(form);
        checkPassword(request, json, form);
        if (!form.isGood()) {
            return wrong(form);
        }
        return unlessRefused(
                () -> {
                    decisions.sign(request.visitor(), id, signature);
                    return proposal(request, 200);
                });
    }

    private Answer refuse(Request request) {
        Form form = Form.blank().with("reason", text(body(request), "reason"));
        String reason = PackForms.reason(form, "reason");
        if (!form.isGood()) {
            return wrong(form);
        }
        return unlessRefused(
                () -> {
                    decisions.refuse(request.visitor(), request.number("id"), reason);
                    return proposal(request, 200);
                });
    }

    private Answer withdraw(Request request) {
        return unlessRefused(
                () -> {
                    decisions.withdraw(request.visitor(), request.number("id"));
                    return proposal(request, 200);
                });
    }

    private Answer proposal(Request request, int status) {
        return proposal(request, request.number("id"), status);
    }

    private Answer proposal(Request request, long id, int status) {
        return answer(
                status, PackJson.proposal(decisions.find(request.visitor(), id), clock.instant()));
    }

    private PackState state(Request request) {
        return states.find(request.visitor().trust(), request.path("pack"))
                .orElseThrow(NotFoundException::new);
    }

    private void checkPassword(Request request, JsonObject json, Form form) {
        if (form.isGood()) {
            stepUp.complaint(request.visitor(), text(json, "password"), request)
                    .ifPresent(sentence -> form.complain("password", sentence));
        }
    }

    private static List<String> list(JsonObject json, String field) {
        List<String> words = new ArrayList<>();
        if (json.getValue(field) instanceof JsonArray array) {
            array.forEach(each -> words.add(String.valueOf(each)));
        }
        return words;
    }
}
