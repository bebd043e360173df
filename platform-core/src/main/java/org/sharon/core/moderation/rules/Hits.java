package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Unit;

/** What was found in one text, by matcher. Keeps at most {@value #MOST} hits of each. */
final class Hits {

    static final int MOST = 48;

    private final @Nullable List<Hit>[] byMatcher;

    /**
     * One find.
     *
     * @param first index of its first word
     * @param last index of its last word
     * @param unit what it counts, when it is a number
     */
    record Hit(int first, int last, @Nullable Unit unit) {
        boolean overlaps(Hit other) {
            return first <= other.last && other.first <= last;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    Hits(int matchers) {
        byMatcher = new List[matchers];
    }

    void add(int matcher, int first, int last) {
        add(matcher, new Hit(first, last, null));
    }

    void add(int matcher, Hit hit) {
        List<Hit> hits = byMatcher[matcher];
        if (hits == null) {
            hits = new ArrayList<>(2);
            byMatcher[matcher] = hits;
        }
        int size = hits.size();
        if (size > 0 && hits.get(size - 1).first() == hit.first()) {
            hits.set(size - 1, hit);
        } else if (size < MOST) {
            hits.add(hit);
        }
    }

    List<Hit> of(int matcher) {
        List<Hit> hits = byMatcher[matcher];
        return hits == null ? List.of() : hits;
    }
}
