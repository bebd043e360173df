package org.sharon.core.surveys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Which numbers of people may be shown beside each other.
 *
 * <p>A number from 1 to {@value Results#ENOUGH} less one is hidden. Where all the others and their
 * sum would give the hidden ones away, the smallest of the others is hidden with them, until at
 * least two are hidden that stand for enough people together. That nobody chose an answer is shown.
 */
final class Shown {

    private Shown() {}

    /** In the same order; a number that is hidden is empty. */
    static List<OptionalInt> of(List<Integer> counts) {
        List<Integer> hidden =
                new ArrayList<>(
                        IntStream.range(0, counts.size())
                                .filter(i -> isSmall(counts.get(i)))
                                .boxed()
                                .toList());
        while (!hidden.isEmpty() && givesAway(hidden, counts)) {
            Optional<Integer> next =
                    IntStream.range(0, counts.size())
                            .boxed()
                            .filter(i -> !hidden.contains(i) && counts.get(i) > 0)
                            .min(Comparator.comparing(counts::get));
            if (next.isEmpty()) {
                break;
            }
            hidden.add(next.get());
        }
        return IntStream.range(0, counts.size())
                .mapToObj(
                        i ->
                                hidden.contains(i)
                                        ? OptionalInt.empty()
                                        : OptionalInt.of(counts.get(i)))
                .toList();
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < Results.ENOUGH;
    }

    private static boolean givesAway(List<Integer> hidden, List<Integer> counts) {
        int people = hidden.stream().mapToInt(counts::get).sum();
        return hidden.size() < 2 || people < Results.ENOUGH;
    }
}
