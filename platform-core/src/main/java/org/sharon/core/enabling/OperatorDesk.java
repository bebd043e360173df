package org.sharon.core.enabling;

import com.google.inject.Inject;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharon.core.audit.Audit;
import org.sharon.core.contributions.TrustSettings;
import org.sharon.core.installations.OperatorOrders;
import org.sharon.core.installations.OperatorRequest;
import org.sharon.core.installations.OperatorRequest.MistypedException;
import org.sharon.core.installations.OperatorRoute;
import org.sharon.core.installations.StoredJar;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.Trust;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Form;

/**
 * What an operator may ask for about trusts from the command line. In development it is done at
 * once. In production operators install and decide nothing: what they ask for waits on the page of
 * the trust's administrators, and changes nothing until they and a clinical safety officer agree.
 */
final class OperatorDesk implements OperatorRoute.Group {

    private static final String SERVICE = "/plugins/:service/";

    private final OperatorOrders orders;
    private final ServiceStates states;
    private final Enabling enabling;
    private final Versions versions;
    private final WishStore wishes;
    private final TrustSettings settings;
    private final Services services;
    private final Trusts trusts;
    private final PluginMode mode;

    @Inject
    OperatorDesk(
            OperatorOrders orders,
            ServiceStates states,
            Enabling enabling,
            Versions versions,
            WishStore wishes,
            TrustSettings settings,
            Services services,
            Trusts trusts,
            PluginMode mode) {
        this.orders = orders;
        this.states = states;
        this.enabling = enabling;
        this.versions = versions;
        this.wishes = wishes;
        this.settings = settings;
        this.services = services;
        this.trusts = trusts;
        this.mode = mode;
    }

    @Override
    public List<OperatorRoute> routes() {
        return List.of(
                new OperatorRoute("GET", "/status", this::status),
                new OperatorRoute("POST", "/enable", this::enableJar),
                new OperatorRoute(
                        "POST",
                        SERVICE + "enable",
                        asked -> enable(asked.word("service"), "", asked)),
                new OperatorRoute("POST", SERVICE + "disable", this::disable),
                new OperatorRoute("POST", SERVICE + "configure", this::configure));
    }

    private String status(OperatorRequest asked) {
        trusts.forget();
        String service = asked.word("service");
        if (asked.all("trust").isEmpty()) {
            JsonArray all = new JsonArray();
            trusts.list().forEach(each -> all.add(json(each, service).put("trust", each.slug())));
            return asked.word("json").isEmpty()
                    ? trusts.list().stream()
                            .map(each -> text(each, service))
                            .collect(Collectors.joining("\n"))
                    : new JsonObject().put("trusts", all).encodePrettily();
        }
        Trust one = named(asked).get(0);
        return asked.word("json").isEmpty()
                ? text(one, service)
                : json(one, service).encodePrettily();
    }

    /** The same as the console answers, so that a program reads both. */
    private JsonObject json(Trust trust, String service) {
        return service.isEmpty()
                ? AdminJson.list(
                        enabling.needsTwo(Kind.ENABLE), states.list(trust.id()), states.refused())
                : AdminJson.service(state(trust, service));
    }

    private String text(Trust trust, String service) {
        List<ServiceState> all =
                service.isEmpty() ? states.list(trust.id()) : List.of(state(trust, service));
        return trust.slug() + all.stream().map(OperatorDesk::line).collect(Collectors.joining());
    }

    private static String line(ServiceState state) {
        List<String> words = new ArrayList<>(List.of(ServiceWords.of(state) + "."));
        words.add(ServiceWords.notOpen(state));
        words.add(state.quarantined() ? "In quarantine." : "");
        words.add(state.trouble());
        state.serving().ifPresent(now -> words.add(now.bySigner() + "."));
        return "\n  %-20s %-12s %s"
                .formatted(
                        state.id(),
                        state.serving().map(Candidate::version).orElse("-"),
                        words.stream()
                                .filter(each -> !each.isEmpty())
                                .collect(Collectors.joining(" ")));
    }

    /** A jar comes, and its service is switched on. */
    private String enableJar(OperatorRequest asked) {
        named(asked);
        opening(asked);
        why(asked);
        String file = Path.of(asked.word("file")).getFileName().toString();
        StoredJar jar = orders.take(file, asked.body());
        return enable(jar.service(), jar.digest(), asked);
    }

    private String enable(String service, String digest, OperatorRequest asked) {
        Opening opening = opening(asked);
        String why = why(asked);
        version(service, digest);
        return inEach(
                asked,
                trust -> {
                    Candidate version = version(service, digest);
                    if (mode == PluginMode.PRODUCTION) {
                        return wish(trust, Kind.ENABLE, version, opening, why);
                    }
                    enabling.doNow(trust.id(), Kind.ENABLE, version, opening, why);
                    return "%s %s is switched on in %s."
                                    .formatted(service, version.version(), trust.slug())
                            + notOpen(trust, service);
                });
    }

    /**
     * Does the same in every trust that was named, also after one of them has refused it, and says
     * a line for each.
     *
     * @throws RefusedException with all the lines when any trust has refused it
     */
    private String inEach(OperatorRequest asked, Function<Trust, String> order) {
        List<Trust> all = named(asked);
        if (all.size() == 1) {
            return order.apply(all.get(0));
        }
        List<String> said = new ArrayList<>();
        boolean refused = false;
        for (Trust trust : all) {
            try {
                said.add(order.apply(trust));
            } catch (RefusedException refusal) {
                refused = true;
                said.add("Refused in %s: %s".formatted(trust.slug(), refusal.getMessage()));
            }
        }
        String lines = String.join("\n", said);
        if (refused) {
            throw new RefusedException(lines);
        }
        return lines;
    }

    private String notOpen(Trust trust, String service) {
        String why = ServiceWords.notOpen(state(trust, service));
        return why.isEmpty() ? "" : " " + why;
    }

    private String disable(OperatorRequest asked) {
        String service = asked.word("service");
        return inEach(
                asked,
                trust -> {
                    Candidate about = Candidate.none(service, state(trust, service).title());
                    if (mode == PluginMode.PRODUCTION) {
                        return wish(trust, Kind.DISABLE, about, Opening.none(), "");
                    }
                    enabling.doNow(trust.id(), Kind.DISABLE, about, Opening.none(), "");
                    return "%s is switched off in %s. Nothing is deleted."
                            .formatted(service, trust.slug());
                });
    }

    private String wish(Trust trust, Kind kind, Candidate version, Opening opening, String why) {
        boolean isOn = state(trust, version.service()).isOn();
        if (isOn == (kind == Kind.ENABLE)) {
            throw new RefusedException(
                    "%s is switched %s in %s already"
                            .formatted(version.service(), isOn ? "on" : "off", trust.slug()));
        }
        Wish wish =
                new Wish(
                        trust.id(),
                        kind,
                        version.service(),
                        version.title(),
                        version.version(),
                        version.digest(),
                        opening,
                        why);
        wishes.put(wish);
        return kind == Kind.ENABLE
                ? "%s waits for two people of %s: an administrator asks for it on %s, and a clinical safety officer signs within ten minutes. Nothing is switched on yet."
                        .formatted(version.service(), trust.slug(), wish.address())
                : "%s waits for an administrator of %s, who switches it off on %s. It is still on."
                        .formatted(version.service(), trust.slug(), wish.address());
    }

    private String configure(OperatorRequest asked) {
        String id = asked.word("service");
        if (mode == PluginMode.PRODUCTION) {
            throw new RefusedException(
                    "Settings are for the administrators of a trust: they change them on %s/%s/settings"
                            .formatted(PluginPages.LIST, id));
        }
        Service service =
                services.find(id)
                        .orElseThrow(
                                () ->
                                        new RefusedException(
                                                "No service %s serves here".formatted(id)));
        Map<String, String> words = new HashMap<>();
        for (String each : asked.all("set")) {
            int equals = each.indexOf('=');
            if (equals < 1) {
                throw new MistypedException(
                        "Write each setting as its id, = and its value, such as lines=5, and not %s."
                                .formatted(each));
            }
            words.put(each.substring(0, equals), each.substring(equals + 1));
        }
        for (Trust trust : named(asked)) {
            Map<String, String> wrong = settings.save(service, trust.id(), Audit.OPERATOR, words);
            if (!wrong.isEmpty()) {
                throw new MistypedException(
                        wrong.entrySet().stream()
                                .map(each -> each.getKey() + ": " + each.getValue())
                                .collect(Collectors.joining(" ")));
            }
        }
        return "%s is set in %s."
                .formatted(
                        String.join(", ", asked.all("set")),
                        named(asked).stream().map(Trust::slug).collect(Collectors.joining(", ")));
    }

    private ServiceState state(Trust trust, String service) {
        return states.find(trust.id(), service)
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        "There is no service %s here: sharon plugin list says which there are"
                                                .formatted(service)));
    }

    /** The version that was brought, or that serves, or the newest that is stored. */
    private Candidate version(String service, String digest) {
        return (digest.isEmpty()
                        ? versions.serving(service)
                                .or(() -> versions.storedOf(service).stream().findFirst())
                        : versions.find(service, digest))
                .orElseThrow(
                        () ->
                                new RefusedException(
                                        "There is no service %s here: sharon plugin list says which there are"
                                                .formatted(service)));
    }

    /** The trusts that were named; the only one when there is no other. */
    private List<Trust> named(OperatorRequest asked) {
        List<Trust> all = trusts.list();
        String known = all.stream().map(Trust::slug).collect(Collectors.joining(", "));
        if (asked.all("trust").isEmpty()) {
            if (all.size() == 1) {
                return all;
            }
            throw new MistypedException("Say which trust with --trust: " + known + ".");
        }
        List<Trust> named = new ArrayList<>();
        for (String slug : asked.all("trust")) {
            named.add(
                    all.stream()
                            .filter(each -> each.slug().equals(slug))
                            .findFirst()
                            .orElseThrow(
                                    () ->
                                            new MistypedException(
                                                    "There is no trust %s here. There is: %s."
                                                            .formatted(slug, known))));
        }
        return named;
    }

    /** Why a service is switched on, for members to read; nobody has to say. */
    private static String why(OperatorRequest asked) {
        Form form = Form.blank().with(ReasonForm.FIELD, asked.word("reason"));
        String why = ReasonForm.read(form, Kind.ENABLE);
        if (!form.isGood()) {
            throw new MistypedException(form.problem(ReasonForm.FIELD));
        }
        return why;
    }

    private static Opening opening(OperatorRequest asked) {
        Form form = AdminForms.opening(OpeningWords.json(asked));
        Opening opening = OpeningForm.read(form);
        if (!form.isGood()) {
            throw new MistypedException(String.join(" ", form.problems().values()));
        }
        return opening;
    }
}
