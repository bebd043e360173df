package org.sharon.core.plugins;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts the calls into one service, whichever version of it served. */
final class Counts {

    private static final class OfRule {
        final Timings timings = new Timings();
        final LongAdder failed = new LongAdder();
        volatile @Nullable Failure last;
    }

    private final String service;
    private final LongAdder answered = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<Outcome.Reason, LongAdder> failed = new EnumMap<>(Outcome.Reason.class);
    private final Map<String, OfRule> rules = new ConcurrentHashMap<>();

    Counts(String service) {
        this.service = service;
        for (Outcome.Reason reason : Outcome.Reason.values()) {
            failed.put(reason, new LongAdder());
        }
    }

    void answered(long took) {
        answered.increment();
        nanos.add(took);
    }

    void failed(Outcome.Reason reason) {
        failed.get(reason).increment();
    }

    /** One rule ran to its end. */
    void ran(String rule, long took) {
        rule(rule).timings.add(took);
    }

    void blamed(Failure failure) {
        if (!failure.rule().isEmpty()) {
            OfRule rule = rule(failure.rule());
            rule.failed.increment();
            rule.last = failure;
        }
    }

    GuardFigures figures() {
        long calls = answered.sum();
        return new GuardFigures(
                service,
                calls,
                failed.get(Outcome.Reason.LATE).sum(),
                failed.get(Outcome.Reason.THREW).sum(),
                failed.get(Outcome.Reason.EXHAUSTED).sum(),
                failed.get(Outcome.Reason.QUARANTINED).sum(),
                calls == 0 ? 0 : nanos.sum() / calls / 1_000,
                rules.entrySet().stream()
                        .map(each -> figures(each.getKey(), each.getValue()))
                        .sorted(Comparator.comparing(RuleFigures::rule))
                        .toList());
    }

    private static RuleFigures figures(String id, OfRule rule) {
        return new RuleFigures(
                id,
                rule.timings.count(),
                rule.failed.sum(),
                rule.timings.quantile(0.5) / 1_000,
                rule.timings.quantile(0.99) / 1_000,
                rule.last);
    }

    private OfRule rule(String id) {
        return rules.computeIfAbsent(id, any -> new OfRule());
    }
}
