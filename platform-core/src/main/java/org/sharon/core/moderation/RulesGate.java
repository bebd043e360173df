package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Typed;
import org.sharon.core.conversations.Warning;
import org.sharon.core.moderation.rules.Decision;
import org.sharon.core.moderation.rules.RuleRunner;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the platform's rules and those of the service about a text. Where no rule can answer, the
 * text is held and a clinician is told: a cry for help is never dropped, and never shown unread.
 */
final class RulesGate implements PostGate {

    private static final Logger log = LoggerFactory.getLogger(RulesGate.class);

    private static final String HELD =
            "A person from the team will read this before others see it.";

    private static final String UNREAD = "unread";

    private static final String UNREAD_FOR_STAFF =
            "The rules could not read this. A person, please.";

    /** A version is replaced now and then, never many times within one judgement. */
    private static final int TRIES = 3;

    private final Services services;
    private final RuleBook book;
    private final Guarded guarded;
    private final Postures postures;
    private final TrustRules trustRules;

    @Inject
    RulesGate(
            Services services,
            RuleBook book,
            Guarded guarded,
            Postures postures,
            TrustRules trustRules) {
        this.services = services;
        this.book = book;
        this.guarded = guarded;
        this.postures = postures;
        this.trustRules = trustRules;
    }

    @Override
    public Judged judge(Typed typed) {
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<Judged> judged = judgeOnce(typed);
                if (judged.isPresent()) {
                    return postures.applyTo(typed, judged.get());
                }
            }
        } catch (Exception | StackOverflowError | LinkageError | AssertionError defect) {
            // Only the kind of failure: a message might quote the text.
            log.error(
                    "The rules of {} failed with {}", typed.service(), defect.getClass().getName());
        }
        return unread();
    }

    @Override
    public Judged unread(Judged judged) {
        return withUnread(judged);
    }

    /** Empty when the service's version was replaced in the middle. */
    private Optional<Judged> judgeOnce(Typed typed) {
        String id = typed.service();
        Optional<Service> service = services.find(id);
        Optional<RuleBook.Chapter> chapter = service.flatMap(book::find);
        if (chapter.isEmpty()) {
            if (service.isPresent() && services.find(id).orElse(null) != service.get()) {
                return Optional.empty();
            }
            return Optional.of(
                    withUnread(judged(ask(book.baseline(), typed, RuleRunner.direct()), null)));
        }
        GuardedRules runner = new GuardedRules(guarded, service.get(), chapter.get().coded());
        TrustRules.Added added = trustRules.of(typed.trust(), service.get(), chapter.get().rules());
        Decision decision = ask(added.rules(), typed, runner);
        if (runner.wasReplaced()) {
            return Optional.empty();
        }
        Judged judged = judged(decision, service.get());
        return Optional.of(
                added.trouble().map(reason -> withUnread(judged, reason)).orElse(judged));
    }

    private static Decision ask(RuleSet rules, Typed typed, RuleRunner runner) {
        return rules.judge(typed.room(), typed.surface(), typed.text(), runner);
    }

    private static Judged judged(Decision decision, @Nullable Service service) {
        List<Judged.Span> spans = new ArrayList<>();
        decision.findings().stream()
                .filter(finding -> finding.verdict().visibility() != Visibility.VISIBLE)
                .forEach(finding -> finding.spans().forEach(span -> spans.add(of(span))));
        return new Judged(
                decision.visibility(),
                decision.attention(),
                reason(decision, service),
                spans,
                decision.rewrites(),
                decision.warning().map(kind -> new Warning(kind).stored()).orElse(null),
                Finding.write(findings(decision)));
    }

    /**
     * A service's own sentence in the language of the author; the platform's own, as it is kept.
     */
    private static String reason(Decision decision, @Nullable Service service) {
        String english = decision.reason().orElse("");
        String reason = service == null ? english : service.said(english);
        boolean held = decision.visibility() == Visibility.HELD;
        return held && !english.startsWith("A person from the team")
                ? (reason + " " + HELD).strip()
                : held ? HELD : reason;
    }

    private static List<Finding> findings(Decision decision) {
        List<Finding> all = new ArrayList<>();
        for (var each : decision.findings()) {
            if (each.spans().isEmpty()) {
                all.add(new Finding(each.ruleId(), each.version(), 0, 0, each.staffText(), false));
            }
            for (Span span : each.spans()) {
                all.add(
                        new Finding(
                                each.ruleId(),
                                each.version(),
                                span.start(),
                                span.end(),
                                each.staffText(),
                                false));
            }
        }
        return all;
    }

    /** Nothing could be asked. */
    private static Judged unread() {
        return withUnread(Judged.clear());
    }

    /** The service's rules could not be asked, whatever the platform's own have said. */
    private static Judged withUnread(Judged judged) {
        return withUnread(judged, UNREAD_FOR_STAFF);
    }

    private static Judged withUnread(Judged judged, String reason) {
        List<Finding> findings = new ArrayList<>(Finding.read(judged.findings()));
        findings.add(new Finding(UNREAD, 1, 0, 0, reason, false));
        return new Judged(
                Visibility.HELD,
                judged.attention().compareTo(Attention.AMBER) > 0
                        ? judged.attention()
                        : Attention.AMBER,
                judged.isHeld() ? judged.reason() : HELD,
                judged.spans(),
                judged.rewrites(),
                judged.warning(),
                Finding.write(findings));
    }

    private static Judged.Span of(Span span) {
        return new Judged.Span(span.start(), span.end());
    }
}
