package org.sharon.core.enabling;

import static org.sharon.core.enabling.AdminAnswers.answer;
import static org.sharon.core.enabling.AdminAnswers.body;
import static org.sharon.core.enabling.AdminAnswers.ok;
import static org.sharon.core.enabling.AdminAnswers.text;
import static org.sharon.core.enabling.AdminAnswers.unlessRefused;
import static org.sharon.core.enabling.AdminAnswers.wrong;

import com.google.inject.Inject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.contributions.TrustSettings;
import org.sharon.core.people.StepUp;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.preview.Preview;
import org.sharon.core.trusts.Opening;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Text;

/**
 * The console as JSON, under the same rules as the pages: the session's cookie, the form token in a
 * header, and the password again before great steps. {@code openapi/admin.yaml} describes it.
 */
final class AdminApi implements RouteGroup {

    static final String ROOT = "/admin/api";

    private static final String PLUGINS = ROOT + "/v1/plugins";
    private static final String PROPOSALS = ROOT + "/v1/proposals";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 400;

    private final ServiceStates states;
    private final Enabling enabling;
    private final Versions versions;
    private final Uploads uploads;
    private final TrustSettings settings;
    private final Services services;
    private final StepUp stepUp;
    private final Clock clock;

    @Inject
    AdminApi(
            ServiceStates states,
            Enabling enabling,
            Versions versions,
            Uploads uploads,
            TrustSettings settings,
            Services services,
            StepUp stepUp,
            Clock clock) {
        this.states = states;
        this.enabling = enabling;
        this.versions = versions;
        this.uploads = uploads;
        this.settings = settings;
        this.services = services;
        this.stepUp = stepUp;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ROOT + "/openapi.yaml", Access.PLUGINS, request -> description());
        routes.get(ROOT + "/v1/session", Access.PLUGINS, AdminApi::session);
        routes.get(PLUGINS, Access.PLUGINS, this::list);
        routes.upload(PLUGINS, Access.TRUST_ADMINISTRATOR, this::upload);
        routes.get(PLUGINS + "/:service", Access.PLUGINS, this::show);
        routes.get(PLUGINS + "/:service/versions/:digest/preview", Access.PLUGINS, this::preview);
        routes.post(PLUGINS + "/:service/proposals", Access.TRUST_ADMINISTRATOR, this::ask);
        routes.post(PLUGINS + "/:service/opening", Access.TRUST_ADMINISTRATOR, this::open);
        routes.get(PLUGINS + "/:service/settings", Access.PLUGINS, this::settings);
        routes.post(PLUGINS + "/:service/settings", Access.TRUST_ADMINISTRATOR, this::set);
        routes.get(PROPOSALS, Access.PLUGINS, this::proposals);
        routes.get(PROPOSALS + "/:id", Access.PLUGINS, request -> proposal(request, 200));
        routes.post(PROPOSALS + "/:id/signature", Access.CLINICAL_SAFETY_OFFICER, this::sign);
        routes.post(PROPOSALS + "/:id/refusal", Access.CLINICAL_SAFETY_OFFICER, this::refuse);
        routes.post(PROPOSALS + "/:id/download", Access.TRUST_ADMINISTRATOR, this::download);
        routes.post(PROPOSALS + "/:id/withdrawal", Access.TRUST_ADMINISTRATOR, this::withdraw);
    }

    /** What the file in this bundle says about all of it. */
    static String openApi() {
        try (InputStream in = AdminApi.class.getResourceAsStream("/openapi/admin.yaml")) {
            if (in == null) {
                throw new IllegalStateException("openapi/admin.yaml is not in the bundle");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Answer description() {
        return new Text(200, "application/yaml; charset=utf-8", openApi());
    }

    private static Answer session(Request request) {
        return ok(
                new JsonObject()
                        .put("nickname", request.visitor().nickname())
                        .put("role", request.visitor().role().word())
                        .put("csrf", request.formToken()));
    }

    private Answer list(Request request) {
        return ok(
                AdminJson.list(
                        enabling.needsTwo(Kind.ENABLE),
                        states.list(request.visitor().trust()),
                        states.refused()));
    }

    private Answer upload(Request request) {
        Form form = Form.blank();
        return uploads.take(request, form)
                .<Answer>map(stored -> answer(201, AdminJson.version(stored)))
                .orElseGet(() -> wrong(form));
    }

    private Answer show(Request request) {
        return ok(AdminJson.service(state(request)));
    }

    private Answer preview(Request request) {
        ServiceState state = state(request);
        return versions.find(state.id(), request.path("digest"))
                .flatMap(next -> versions.preview(next, request.visitor().trust(), !state.isOn()))
                .map(found -> ok(signed(found, state, request)))
                .orElseThrow(NotFoundException::new);
    }

    private JsonObject signed(Preview preview, ServiceState state, Request request) {
        JsonObject json = new JsonObject(preview.toJson());
        versions.find(state.id(), request.path("digest"))
                .ifPresent(
                        version ->
                                json.mergeIn(
                                        AdminJson.signedBy(version, enabling.question(version))));
        return json;
    }

    private Answer ask(Request request) {
        JsonObject json = body(request);
        Optional<Kind> kind =
                Arrays.stream(Kind.values())
                        .filter(each -> each.word().equals(text(json, "kind")))
                        .findFirst();
        JsonObject promised =
                json.getValue("opening") instanceof JsonObject given ? given : new JsonObject();
        Form form = AdminForms.opening(promised);
        Opening opening =
                kind.equals(Optional.of(Kind.ENABLE)) ? OpeningForm.read(form) : Opening.none();
        form.with(ReasonForm.FIELD, text(json, ReasonForm.FIELD));
        String why = kind.map(each -> ReasonForm.read(form, each)).orElse("");
        ServiceState state = state(request);
        Optional<Candidate> chosen =
                kind.flatMap(each -> Choice.chosen(each, state, versions, text(json, "digest")));
        if (kind.isEmpty()) {
            form.complain("kind", "Say enable, update, roll-back, disable, remove or export.");
        } else if (chosen.isEmpty() && kind.get() == Kind.ROLL_BACK) {
            form.complain("kind", "It is not the version that served before, or none did.");
        } else if (chosen.isEmpty()) {
            form.complain("digest", "Name the digest of a version that is stored.");
        }
        checkPassword(request, json, form);
        if (!form.isGood()) {
            return wrong(form);
        }
        return unlessRefused(
                () -> {
                    long id =
                            enabling.ask(
                                    request.visitor(),
                                    kind.orElseThrow(),
                                    chosen.orElseThrow(),
                                    opening,
                                    why,
                                    text(json, "insteadOf"));
                    return proposal(request, id, 201);
                });
    }

    private Answer open(Request request) {
        Form form = AdminForms.opening(body(request));
        Opening opening = OpeningForm.read(form);
        if (!form.isGood()) {
            return wrong(form);
        }
        enabling.changeOpening(request.visitor(), request.path("service"), opening);
        return ok(AdminJson.service(state(request)));
    }

    private Answer settings(Request request) {
        return ok(settingsOf(request));
    }

    private Answer set(Request request) {
        Map<String, String> words = new HashMap<>();
        body(request).forEach(each -> words.put(each.getKey(), String.valueOf(each.getValue())));
        Form form = Form.blank();
        settings.save(
                        service(request),
                        request.visitor().trust(),
                        request.visitor().account(),
                        words)
                .forEach(form::complain);
        return form.isGood() ? ok(settingsOf(request)) : wrong(form);
    }

    private JsonObject settingsOf(Request request) {
        return new JsonObject()
                .put(
                        "settings",
                        AdminJson.array(
                                settings.list(service(request), request.visitor().trust()),
                                AdminJson::setting));
    }

    private Answer proposals(Request request) {
        JsonArray all = AdminJson.array(enabling.list(request.visitor().trust(), ""), this::json);
        return ok(new JsonObject().put("proposals", all));
    }

    private Answer sign(Request request) {
        long id = request.number("id");
        enabling.find(request.visitor(), id);
        JsonObject json = body(request);
        Form form = AdminForms.signature(json);
        Signature signature = SignatureForm.read(form);
        checkPassword(request, json, form);
        if (!form.isGood()) {
            return wrong(form);
        }
        return unlessRefused(
                () -> {
                    enabling.sign(request.visitor(), id, signature);
                    return proposal(request, 200);
                });
    }

    private Answer refuse(Request request) {
        Form form = AdminForms.words(body(request), "reason");
        String reason = form.value("reason");
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            form.complain("reason", "Write why, in 10 to 400 letters.");
            return wrong(form);
        }
        return unlessRefused(
                () -> {
                    enabling.refuse(request.visitor(), request.number("id"), reason);
                    return proposal(request, 200);
                });
    }

    private Answer withdraw(Request request) {
        return unlessRefused(
                () -> {
                    enabling.withdraw(request.visitor(), request.number("id"));
                    return proposal(request, 200);
                });
    }

    private Answer download(Request request) {
        return unlessRefused(() -> ProposalPages.fetched(enabling, request));
    }

    private Answer proposal(Request request, int status) {
        return proposal(request, request.number("id"), status);
    }

    private Answer proposal(Request request, long id, int status) {
        Proposal asked = enabling.find(request.visitor(), id);
        return answer(status, json(asked));
    }

    private JsonObject json(Proposal asked) {
        return AdminJson.proposal(
                asked,
                clock.instant(),
                enabling.othersMissing(asked),
                versions.find(asked.service(), asked.digest()).flatMap(enabling::question));
    }

    private ServiceState state(Request request) {
        return states.find(request.visitor().trust(), request.path("service"))
                .orElseThrow(NotFoundException::new);
    }

    private Service service(Request request) {
        return services.find(request.path("service")).orElseThrow(NotFoundException::new);
    }

    private void checkPassword(Request request, JsonObject json, Form form) {
        if (form.isGood()) {
            stepUp.complaint(request.visitor(), text(json, "password"), request)
                    .ifPresent(sentence -> form.complain("password", sentence));
        }
    }
}
