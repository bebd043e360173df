package org.sharon.testkit.checks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is left to do. */
public final class Findings {

    private final List<Finding> list = new ArrayList<>();

    /** Adds one, with {@code values} put into the sentence. */
    public void add(String where, String sentence, Object... values) {
        list.add(new Finding(where, values.length == 0 ? sentence : sentence.formatted(values)));
    }

    /** Adds one for each id that comes a second time. */
    void addRepeated(String where, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream()
                .filter(id -> !seen.add(id))
                .distinct()
                .forEach(id -> add(where, "%s is there twice. Give each its own id.", id));
    }

    /** In the order in which they were added. */
    public List<Finding> list() {
        return List.copyOf(list);
    }
}
