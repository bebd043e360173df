package org.sharon.core.plugins;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the calls into one service came to since the node started.
 *
 * @param answered calls that were answered in time
 * @param late calls that were given up
 * @param threw calls that ended in an exception or in {@code null}
 * @param exhausted calls that used up their steps or their memory
 * @param quarantined calls that were refused because the service is, or was, in quarantine
 * @param meanMicros what an answered call took on average, the hand-over to its thread included
 * @param rules each rule that was run, in the order of their ids
 */
public record GuardFigures(
        String service,
        long answered,
        long late,
        long threw,
        long exhausted,
        long quarantined,
        long meanMicros,
        List<RuleFigures> rules) {

    public GuardFigures {
        requireNonNull(service, "service");
        rules = List.copyOf(rules);
    }

    /** How often each rule failed that ever did. */
    public Map<String, Long> failuresByRule() {
        return rules.stream()
                .filter(each -> each.failed() > 0)
                .collect(Collectors.toMap(RuleFigures::rule, RuleFigures::failed));
    }

    /** Empty when the rule was never run. */
    public Optional<RuleFigures> rule(String id) {
        return rules.stream().filter(each -> each.rule().equals(id)).findFirst();
    }
}
