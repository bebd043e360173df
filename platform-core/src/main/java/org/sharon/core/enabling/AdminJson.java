package org.sharon.core.enabling;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.core.contributions.TrustSetting;
import org.sharon.core.installations.ServiceNode;
import org.sharon.core.installations.Signer;
import org.sharon.core.plugins.Failure;
import org.sharon.core.plugins.GuardFigures;
import org.sharon.core.plugins.RuleFigures;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Opening;
import org.sharon.core.trusts.ReadingHours;

/** What programs read; {@code openapi/admin.yaml} describes each of these. */
final class AdminJson {

    private AdminJson() {}

    static JsonObject list(
            boolean twoPeople, List<ServiceState> states, List<ServiceStates.Refused> refused) {
        return new JsonObject()
                .put("twoPeople", twoPeople)
                .put("services", array(states, AdminJson::service))
                .put(
                        "refused",
                        array(
                                refused,
                                each ->
                                        new JsonObject()
                                                .put("file", each.file())
                                                .put("sentence", each.sentence())));
    }

    static JsonObject service(ServiceState state) {
        EnabledService here = state.here();
        JsonObject json =
                new JsonObject()
                        .put("id", state.id())
                        .put("title", state.title())
                        .put("state", ServiceWords.of(state))
                        .put("on", state.isOn())
                        .put("openToMembers", state.isOn() && state.missing().isEmpty())
                        .put("missing", new JsonArray(state.missing()))
                        .put("serving", state.serving().map(AdminJson::version).orElse(null))
                        .put("signedHere", !state.isUnsigned())
                        .put("signer", state.signer().map(AdminJson::signer).orElse(null))
                        .put("since", at(state.since()))
                        .put("swapMillis", state.swapMillis())
                        .put("nodes", array(state.nodes(), AdminJson::node))
                        .put("quarantined", state.quarantined())
                        .put("trouble", state.trouble())
                        .put("stored", array(state.stored(), AdminJson::version))
                        .put("figures", state.figures().map(AdminJson::figures).orElse(null))
                        .put("waiting", state.waiting().map(Proposal::id).orElse(null));
        return here == null ? json : json.put("opening", opening(here.opening()));
    }

    static JsonObject version(Candidate candidate) {
        return new JsonObject()
                .put("service", candidate.service())
                .put("title", candidate.title())
                .put("version", candidate.version())
                .put("digest", candidate.digest())
                .put("signer", candidate.signer().isEmpty() ? null : candidate.signer())
                .put(
                        "signerFingerprint",
                        candidate.signer().isEmpty() ? null : candidate.fingerprint())
                .put("hazards", array(candidate.hazards(), AdminJson::hazard));
    }

    static JsonObject proposal(
            Proposal asked, Instant now, int othersMissing, Optional<SignerQuestion> question) {
        return new JsonObject()
                .put("id", asked.id())
                .put("kind", asked.kind().word())
                .put("service", asked.service())
                .put("version", asked.version())
                .put("digest", asked.digest())
                .put("askedBy", asked.askedByName())
                .put("askedAt", at(asked.askedAt()))
                .put("expiresAt", at(asked.expiresAt()))
                .put("state", asked.stateAt(now).word())
                .put("sentence", ServiceWords.of(asked, now, othersMissing))
                .put("othersMissing", othersMissing)
                .put("signerUntilNow", question.map(it -> signer(it.pinned())).orElse(null))
                .put("approvals", array(asked.approvals(), AdminJson::approval))
                .put("why", asked.why())
                .put("opening", asked.kind() == Kind.ENABLE ? opening(asked.opening()) : null);
    }

    static JsonObject setting(TrustSetting each) {
        return new JsonObject()
                .put("id", each.setting().id())
                .put("value", each.value())
                .put("outdated", each.outdated().orElse(null));
    }

    static <T> JsonArray array(Collection<T> all, Function<T, ?> as) {
        JsonArray array = new JsonArray();
        all.forEach(each -> array.add(as.apply(each)));
        return array;
    }

    private static JsonObject node(ServiceNode node) {
        return new JsonObject().put("address", node.address()).put("serves", node.serves());
    }

    /** As {@code sharon plugin preview --json} says it. */
    static JsonObject signedBy(Candidate version, Optional<SignerQuestion> question) {
        boolean isSigned = !version.fingerprint().isEmpty();
        return new JsonObject()
                .put("signer", isSigned ? version.signer() : null)
                .put("signerFingerprint", isSigned ? version.fingerprint() : null)
                .put("signerUntilNow", question.map(it -> signer(it.pinned())).orElse(null));
    }

    private static JsonObject signer(Signer signer) {
        return new JsonObject().put("name", signer.name()).put("fingerprint", signer.fingerprint());
    }

    private static JsonObject approval(Approval yes) {
        boolean signed = !yes.signature().name().isEmpty();
        return new JsonObject()
                .put("by", yes.name())
                .put("role", yes.role().word())
                .put("at", at(yes.at()))
                .put("signedName", signed ? yes.signature().name() : null)
                .put("registration", signed ? yes.signature().registration() : null)
                .put("digest", yes.signature().digest())
                .put(
                        "insteadOf",
                        yes.signature().insteadOf().isEmpty() ? null : yes.signature().insteadOf());
    }

    private static JsonObject opening(Opening opening) {
        ReadingHours own = opening.hours();
        return new JsonObject()
                .put("leadName", opening.leadName())
                .put("leadTitle", opening.leadTitle())
                .put("hours", own == null ? null : hours(own))
                .put("outside", opening.outside())
                .put("outsideWelsh", opening.outsideWelsh());
    }

    private static JsonArray hours(ReadingHours hours) {
        JsonArray days = new JsonArray();
        for (DayOfWeek day : DayOfWeek.values()) {
            hours.on(day)
                    .ifPresent(
                            span ->
                                    days.add(
                                            new JsonObject()
                                                    .put("day", word(day))
                                                    .put("from", span.opens().toString())
                                                    .put("until", span.closes().toString())));
        }
        return days;
    }

    static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObject hazard(Hazard hazard) {
        return new JsonObject()
                .put("id", hazard.id())
                .put("title", hazard.title())
                .put("cause", hazard.cause())
                .put("effect", hazard.effect())
                .put("controls", new JsonArray(hazard.controls()))
                .put("initial", risk(hazard.initial()))
                .put("residual", risk(hazard.residual()));
    }

    private static JsonObject risk(Risk risk) {
        return new JsonObject()
                .put("severity", risk.severity())
                .put("likelihood", risk.likelihood())
                .put("score", risk.score());
    }

    private static JsonObject figures(GuardFigures figures) {
        return new JsonObject()
                .put("answered", figures.answered())
                .put("late", figures.late())
                .put("threw", figures.threw())
                .put("exhausted", figures.exhausted())
                .put("quarantined", figures.quarantined())
                .put("meanMicros", figures.meanMicros())
                .put("rules", array(figures.rules(), AdminJson::rule));
    }

    private static JsonObject rule(RuleFigures figures) {
        Failure last = figures.lastFailure();
        return new JsonObject()
                .put("rule", figures.rule())
                .put("answered", figures.answered())
                .put("failed", figures.failed())
                .put("medianMicros", figures.medianMicros())
                .put("p99Micros", figures.p99Micros())
                .put("lastFailure", last == null ? null : last.how())
                .put("lastFailureAt", last == null ? null : at(last.at()));
    }

    private static @Nullable String at(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
