package org.sharon.core.plugins.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sharon.core.plugins.RefusedException;

/** Takes what is found: either all of it, or the first, which ends the search. */
final class Findings {

    private final boolean firstRefuses;
    private final Set<Finding> all = new LinkedHashSet<>();

    private Findings(boolean firstRefuses) {
        this.firstRefuses = firstRefuses;
    }

    /** The first finding is thrown as a {@link RefusedException}. */
    static Findings refusing() {
        return new Findings(true);
    }

    static Findings collecting() {
        return new Findings(false);
    }

    void add(String place, String sentence) {
        if (firstRefuses) {
            throw new RefusedException(sentence);
        }
        all.add(new Finding(place, sentence));
    }

    /** In the order in which they were found, each once. */
    List<Finding> list() {
        return new ArrayList<>(all);
    }

    /** How many there are so far. */
    int count() {
        return all.size();
    }
}
