package org.sharon.distribution.badinput;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A form on a page, as somebody without a script finds it. */
record FoundForm(String page, FormElement form) {

    /** How many characters a long field gets, time after time: some take few. */
    private static final int[] LONG = {1_800, 1_000, 280, 120};

    private static final Set<String> TYPED = Set.of("text", "search", "email", "url", "tel", "");

    boolean isTypedInto() {
        return !typed().isEmpty();
    }

    boolean isPosted() {
        return form.attr("method").equalsIgnoreCase("post");
    }

    boolean isInPieces() {
        return form.attr("enctype").equals("multipart/form-data");
    }

    String action() {
        String action = form.attr("action");
        return action.isEmpty() ? page : action;
    }

    /** The same for all forms that differ in numbers only. */
    String kind() {
        return Walk.kind(action())
                + typed().stream().map(each -> each.attr("name")).collect(Collectors.joining(","));
    }

    /** With hostile words wherever somebody types, something chosen, and as it is otherwise. */
    Map<String, String> filled(HostileWords words, int from, int time) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element choice : form.select("input[type=radio][name]")) {
            fields.put(choice.attr("name"), choice.attr("value"));
        }
        for (KeyVal each : form.formData()) {
            fields.put(each.key(), each.value());
        }
        int at = from;
        for (Element each : typed()) {
            boolean isLong = each.normalName().equals("textarea");
            fields.put(
                    each.attr("name"),
                    isLong ? words.many(at, LONG[time % LONG.length]) : words.one(at));
            at += 7;
        }
        return fields;
    }

    private List<Element> typed() {
        return form.select("textarea[name], input[name]").stream()
                .filter(
                        each ->
                                each.normalName().equals("textarea")
                                        || TYPED.contains(each.attr("type")))
                .toList();
    }
}
