package org.sharon.core.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A form as it was typed, and what is wrong with it: one sentence for each field. It is shown again
 * with both, so nothing typed is lost. Passwords are never put into one.
 */
public final class Form {

    private final Map<String, List<String>> typed = new HashMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    /** A form that nobody has typed into. */
    public static Form blank() {
        return new Form();
    }

    /** What was typed into these fields of the posted form. */
    public static Form of(Request request, String... fields) {
        Form form = new Form();
        for (String field : fields) {
            form.typed.put(field, List.copyOf(request.forms(field)));
        }
        return form;
    }

    /** What somebody had begun to write in this form, with the same problems; or this form. */
    public Form or(Draft draft) {
        if (!draft.isKept()) {
            return this;
        }
        Form kept = new Form();
        draft.fields().forEach((field, value) -> kept.typed.put(field, List.of(value)));
        kept.problems.putAll(problems);
        return kept;
    }

    /** The same form with something already in a field. */
    public Form with(String field, String value) {
        typed.put(field, List.of(value));
        return this;
    }

    /** The same form with several boxes of one group ticked. */
    public Form with(String field, Collection<String> values) {
        typed.put(field, List.copyOf(values));
        return this;
    }

    /** Says what is wrong with a field; the first sentence about a field stays. */
    public void complain(String field, String sentence) {
        problems.putIfAbsent(field, sentence);
    }

    public boolean isGood() {
        return problems.isEmpty();
    }

    /** The HTTP status of the page that shows this form. */
    public int status() {
        return isGood() ? 200 : 422;
    }

    /** What is in a field, without the blanks around it; empty when nothing is. */
    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.get(0).strip();
    }

    public List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    /** Whether the box of this group with this value is ticked. */
    public boolean has(String field, String value) {
        return values(field).contains(value);
    }

    /** The sentence about a field; empty when it is good. */
    public String problem(String field) {
        return problems.getOrDefault(field, "");
    }

    public boolean isBad(String field) {
        return problems.containsKey(field);
    }

    /** Field to sentence, in the order in which they were found. */
    public Map<String, String> problems() {
        return problems;
    }

    /** What describes a field to a screen reader: its hint, its problem, both, or null for none. */
    public @Nullable String describedBy(String field, String hint) {
        String first = hint.isEmpty() ? "" : field + "-hint";
        String second = isBad(field) ? field + "-error" : "";
        String both = (first + " " + second).strip();
        return both.isEmpty() ? null : both;
    }
}
