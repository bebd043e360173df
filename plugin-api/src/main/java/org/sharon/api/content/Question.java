package org.sharon.api.content;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One question of a survey or of a training module.
 *
 * @since 1.0
 */
public sealed interface Question {

    /** Lower-case letters, digits and hyphens, stable within its survey. */
    String id();

    /** The question, in plain words. */
    String text();

    /**
     * One answer out of a few.
     *
     * @param options two or more
     */
    record Choice(String id, String text, List<String> options) implements Question {
        public Choice {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
            options = List.copyOf(options);
            if (options.size() < 2) {
                throw new IllegalArgumentException("A choice has two options or more: " + id);
            }
        }
    }

    /**
     * A number on a scale.
     *
     * @param lowest what the lowest number means, in words
     * @param highest what the highest number means, in words
     */
    record Scale(String id, String text, int from, int to, String lowest, String highest)
            implements Question {
        public Scale {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
            if (to <= from || to - from > 10) {
                throw new IllegalArgumentException("A scale has 2 to 11 steps: " + id);
            }
        }
    }

    /** An answer in a person's own words, read by the rules like everything that people write. */
    record Words(String id, String text) implements Question {
        public Words {
            requireNonNull(id, "id");
            requireNonNull(text, "text");
        }
    }
}
