package org.sharon.core.polls;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What people chose at a moment.
 *
 * @param mark of the answers that they chose among
 * @param people how many answered
 * @param chose for each answer, how many chose it
 */
record Tally(String mark, int people, List<Integer> chose) {

    /**
     * Nothing is shown of fewer, and what is shown changes only when so many more have answered.
     */
    static final int ENOUGH = 5;

    Tally {
        chose = List.copyOf(chose);
    }

    /**
     * @param sets how many people sent each set of answers; a set has one bit for each
     */
    static Tally of(Ballot ballot, Map<Integer, Integer> sets) {
        List<Integer> chose = new ArrayList<>();
        for (int answer = 0; answer < ballot.answers().size(); answer++) {
            int bit = 1 << answer;
            chose.add(
                    sets.entrySet().stream()
                            .filter(each -> (each.getKey() & bit) != 0)
                            .mapToInt(Map.Entry::getValue)
                            .sum());
        }
        int people = sets.values().stream().mapToInt(Integer::intValue).sum();
        return new Tally(ballot.mark(), people, chose);
    }

    static Tally read(String mark, int people, String chose) {
        return new Tally(
                mark, people, Arrays.stream(chose.split(",")).map(Integer::valueOf).toList());
    }

    /** As stored: {@code 3,0,2}. */
    String stored() {
        return chose.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    Share share(int answer) {
        return Share.of(chose.get(answer), people);
    }
}
