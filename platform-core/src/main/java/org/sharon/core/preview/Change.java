package org.sharon.core.preview;

import java.util.List;

/**
 * One thing that would be different.
 *
 * @param what one line, in words
 * @param details more lines about it, if there are any
 */
public record Change(Kind kind, String what, List<String> details) {

    /** What happens to the thing. */
    public enum Kind {
        ADDED("added"),
        CHANGED("changed"),
        REMOVED("removed");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Change {
        details = List.copyOf(details);
    }

    /** How its word looks on a page; the word says the same. */
    String chip() {
        return switch (kind) {
            case ADDED -> "chip--good";
            case CHANGED -> "chip--warm";
            case REMOVED -> "chip--danger";
        };
    }

    static Change added(String what, List<String> details) {
        return new Change(Kind.ADDED, what, details);
    }

    static Change changed(String what, List<String> details) {
        return new Change(Kind.CHANGED, what, details);
    }

    static Change removed(String what, List<String> details) {
        return new Change(Kind.REMOVED, what, details);
    }
}
