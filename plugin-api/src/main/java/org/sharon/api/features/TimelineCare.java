package org.sharon.api.features;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What members put on their timelines, and for whom there are none.
 *
 * @param milestones what they choose from, at most twelve of at most 60 characters; with none the
 *     platform offers its own. Name nothing that is weighed, counted or compared
 * @param withoutKeys ids of keys whose holders have no timeline and see none, because another
 *     person's milestones could hurt
 * @since 1.0
 */
public record TimelineCare(List<String> milestones, Set<String> withoutKeys) {

    private static final int MOST = 12;
    private static final int LONGEST = 60;

    public TimelineCare {
        milestones = List.copyOf(milestones);
        withoutKeys = Collections.unmodifiableSet(new TreeSet<>(withoutKeys));
        if (milestones.size() > MOST) {
            throw new IllegalArgumentException("A timeline has at most twelve milestones");
        }
        for (String milestone : milestones) {
            if (milestone.isBlank() || milestone.length() > LONGEST) {
                throw new IllegalArgumentException(
                        "A milestone has between 1 and 60 characters: " + milestone);
            }
        }
    }

    /** The platform's own milestones, for everybody. */
    public static TimelineCare plain() {
        return new TimelineCare(List.of(), Set.of());
    }

    /** The service's own milestones, for everybody. */
    public static TimelineCare offering(String... milestones) {
        return new TimelineCare(List.of(milestones), Set.of());
    }

    /** The same without timelines for holders of these keys. */
    public TimelineCare without(String... keys) {
        return new TimelineCare(milestones, Set.of(keys));
    }
}
