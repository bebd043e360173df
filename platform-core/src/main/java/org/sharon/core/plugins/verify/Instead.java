package org.sharon.core.plugins.verify;

import java.util.HashMap;
import java.util.Map;

/** The reasons in {@code instead.txt}. */
final class Instead {

    private static final Map<String, String> REASONS = new HashMap<>();

    static {
        for (String line : ListFile.lines("instead.txt")) {
            int equals = line.indexOf(" = ");
            REASONS.put(line.substring(0, equals), line.substring(equals + 3));
        }
    }

    private Instead() {}

    /** For a class or a member of the JDK, such as {@code java.lang.System.exit}. */
    static String of(String name) {
        String anywhere = REASONS.get("*" + name.substring(Math.max(0, name.lastIndexOf('.'))));
        if (anywhere != null && !REASONS.containsKey(name)) {
            return anywhere;
        }
        String prefix = name;
        while (!REASONS.containsKey(prefix)) {
            int dot = prefix.lastIndexOf('.');
            if (dot < 0) {
                return "a plugin cannot see it, use the plugin API and the JDK only";
            }
            prefix = prefix.substring(0, dot);
        }
        return REASONS.get(prefix);
    }

    static Map<String, String> reasons() {
        return REASONS;
    }
}
