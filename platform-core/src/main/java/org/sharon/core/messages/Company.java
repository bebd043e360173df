package org.sharon.core.messages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who of a few people may be together.
 *
 * @param acquainted the pairs that may know of each other, the smaller number first
 * @param blocks who wants nothing from whom
 */
record Company(Set<Pair> acquainted, Set<Pair> blocks) {

    /** Two accounts; the order counts. */
    record Pair(long one, long other) {}

    boolean mayMeet(long one, long other) {
        return acquainted.contains(new Pair(Math.min(one, other), Math.max(one, other)))
                && !blocks.contains(new Pair(one, other))
                && !blocks.contains(new Pair(other, one));
    }

    /** Whether somebody may be with all of these. */
    boolean admits(long newcomer, Collection<Long> others) {
        return others.stream().allMatch(other -> mayMeet(newcomer, other));
    }

    /**
     * Who has to go so that the others may stay together. Whoever blocked somebody goes, so that
     * the other one learns nothing of it; of the rest, whoever may not be with most of them.
     *
     * @param people in the order in which they came
     */
    List<Long> aside(List<Long> people) {
        List<Long> staying = new ArrayList<>(people);
        staying.removeIf(
                one -> people.stream().anyMatch(other -> blocks.contains(new Pair(one, other))));
        for (long next = odd(staying); next != 0; next = odd(staying)) {
            staying.remove(Long.valueOf(next));
        }
        return people.stream().filter(one -> !staying.contains(one)).toList();
    }

    /** Whoever may not be with most of them, the last who came; 0 when all may. */
    private long odd(List<Long> people) {
        long found = 0;
        long most = 0;
        for (long one : people) {
            long strangers =
                    people.stream().filter(other -> other != one && !mayMeet(one, other)).count();
            if (strangers > 0 && strangers >= most) {
                found = one;
                most = strangers;
            }
        }
        return found;
    }
}
