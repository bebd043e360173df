package org.sharon.core.plugins;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls into one service, whichever version of it served. */
final class Counts {

    private final String service;
    private final LongAdder answered = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final LongAdder threw = new LongAdder();
    private final LongAdder quarantined = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final Map<String, Long> failuresByRule = new ConcurrentHashMap<>();

    Counts(String service) {
        this.service = service;
    }

    void answered(long took) {
        answered.increment();
        nanos.add(took);
    }

    void late(String rule) {
        late.increment();
        countFailure(rule);
    }

    void threw(String rule) {
        threw.increment();
        countFailure(rule);
    }

    void quarantined() {
        quarantined.increment();
    }

    GuardFigures figures() {
        long calls = answered.sum();
        return new GuardFigures(
                service,
                calls,
                late.sum(),
                threw.sum(),
                quarantined.sum(),
                calls == 0 ? 0 : nanos.sum() / calls / 1_000,
                failuresByRule);
    }

    private void countFailure(String rule) {
        if (!rule.isEmpty()) {
            failuresByRule.merge(rule, 1L, Long::sum);
        }
    }
}
