package org.sharon.core.packs.content;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;

/**
 * The rules that a pack would stand beside in one service: the platform's, the service's own, and
 * those of other packs.
 *
 * @param service the id of the service
 * @param promises what these rules promise
 */
public record Neighbours(String service, RuleSet rules, List<Promise> promises) {

    /**
     * A labelled line that holds before the pack comes, and is to hold when it is there.
     *
     * @param by whose it is: the id of a service, or of another pack
     */
    public record Promise(String by, PhraseLine line) {}

    public Neighbours {
        requireNonNull(service, "service");
        requireNonNull(rules, "rules");
        promises = List.copyOf(promises);
    }

    /** Beside a service alone. */
    public static Neighbours of(String service, RuleSet rules, List<PhraseLine> lines) {
        return new Neighbours(
                service, rules, lines.stream().map(line -> new Promise(service, line)).toList());
    }

    List<PhraseLine> lines() {
        return promises.stream().map(Promise::line).toList();
    }
}
