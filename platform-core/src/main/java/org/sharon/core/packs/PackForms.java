package org.sharon.core.packs;

import java.util.HashSet;
import java.util.Set;
import org.sharon.core.web.Form;

/** Reads what people and programs fill in. */
final class PackForms {

    private static final String ALL = "all";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 400;

    private PackForms() {}

    /** The services that were chosen; the form says so when none was. */
    static ServiceList services(Form form) {
        Set<String> chosen = new HashSet<>(form.values("services"));
        if (chosen.isEmpty()) {
            form.complain("services", "Choose at least one service.");
        }
        return chosen.contains(ALL) ? ServiceList.ALL : new ServiceList(chosen);
    }

    /** Why somebody does not agree. */
    static String reason(Form form, String field) {
        String reason = form.value(field);
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            form.complain(field, "Write why, in 10 to 400 letters.");
        }
        return reason;
    }
}
