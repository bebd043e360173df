package org.sharon.core.web;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody had begun to write in a form.
 *
 * @param revision counts how often it was kept, so that two windows notice each other
 * @param page where the form stands
 * @param name what is being written, in plain words
 * @param fields what was typed, by the field's name; empty when nothing is kept
 * @param older what another window had written in the same form; empty when none had
 */
public record Draft(
        long revision,
        String page,
        String name,
        Map<String, String> fields,
        Map<String, String> older,
        Instant savedAt) {

    public static final Draft NONE = new Draft(0, "", "", Map.of(), Map.of(), Instant.EPOCH);

    public Draft {
        fields = Map.copyOf(fields);
        older = Map.copyOf(older);
    }

    public boolean isKept() {
        return !fields.isEmpty();
    }

    public boolean hasOlder() {
        return !older.isEmpty();
    }

    /** What was typed into this field; what the form itself has when no draft is kept. */
    public String or(String field, String otherwise) {
        return isKept() ? fields.getOrDefault(field, "") : otherwise;
    }

    /** The words of the other window, one field after the other. */
    public String olderWords() {
        return String.join("\n\n", older.values());
    }

    public String when() {
        return When.words(savedAt);
    }
}
