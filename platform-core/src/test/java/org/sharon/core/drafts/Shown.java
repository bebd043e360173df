package org.sharon.core.drafts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with a form whose words are kept. */
record Shown(String html) {

    private static final List<String> HIDDEN =
            List.of(
                    "key",
                    "draft-place",
                    "draft-page",
                    "draft-name",
                    "draft-writer",
                    "draft-base",
                    "draft-owner");

    /** The value of the first field with this name. */
    String value(String name) {
        Matcher found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
        if (!found.find()) {
            throw new AssertionError("No field " + name);
        }
        return found.group(1).replace("&amp;", "&");
    }

    /** What a browser sends: the hidden fields, and what was typed. */
    String[] with(String... typed) {
        List<String> all = new ArrayList<>(List.of(typed));
        for (String name : HIDDEN) {
            all.add(name);
            all.add(value(name));
        }
        return all.toArray(String[]::new);
    }
}
