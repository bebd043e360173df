package org.sharon.api.settings;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that a trust may set. The platform makes the form, checks what is typed, keeps the
 * value through updates and gives the plugin the value of the trust it works for.
 *
 * @since 1.0
 */
public sealed interface Setting {

    /** Stable within the service: lower-case letters, digits and hyphens. */
    String id();

    /** What stands above the field. */
    String label();

    /** One plain sentence that says what it changes. */
    String hint();

    /**
     * A line of text.
     *
     * @param otherwise the value until a trust sets one
     * @param longest in characters, 1 to 2,000
     */
    record Text(String id, String label, String hint, String otherwise, int longest)
            implements Setting {
        public Text {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(hint, "hint");
            if (longest < 1 || longest > 2_000 || otherwise.length() > longest) {
                throw new IllegalArgumentException("A text has 1 to 2,000 characters: " + id);
            }
        }
    }

    /**
     * A whole number.
     *
     * @param otherwise the value until a trust sets one
     * @param least the smallest that is accepted
     * @param most the largest that is accepted
     */
    record Number(String id, String label, String hint, int otherwise, int least, int most)
            implements Setting {
        public Number {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(hint, "hint");
            if (least > otherwise || otherwise > most) {
                throw new IllegalArgumentException(
                        "The value is between the smallest and the largest: " + id);
            }
        }
    }

    /**
     * Yes or no.
     *
     * @param otherwise the value until a trust sets one
     */
    record Switch(String id, String label, String hint, boolean otherwise) implements Setting {
        public Switch {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(hint, "hint");
        }
    }

    /**
     * One of a few.
     *
     * @param otherwise the value until a trust sets one; one of the options
     * @param options two or more
     */
    record Choice(String id, String label, String hint, String otherwise, List<String> options)
            implements Setting {
        public Choice {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
            requireNonNull(hint, "hint");
            options = List.copyOf(options);
            if (options.size() < 2 || !options.contains(otherwise)) {
                throw new IllegalArgumentException(
                        "A choice has two options or more, and the value is one of them: " + id);
            }
        }
    }
}
