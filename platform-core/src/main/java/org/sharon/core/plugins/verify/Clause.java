package org.sharon.core.plugins.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One clause of an OSGi header, such as {@code a.b;c.d;version="[1,2)";resolution:=optional}.
 *
 * @param paths what stands before the first parameter
 * @param parameters attributes and directives; a directive's name ends in a colon
 */
record Clause(List<String> paths, Map<String, String> parameters) {

    static List<Clause> list(String header) {
        return split(header, ',').stream().map(Clause::of).toList();
    }

    /** The parameter's value, or nothing at all. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    private static Clause of(String clause) {
        List<String> paths = new ArrayList<>();
        Map<String, String> parameters = new TreeMap<>();
        for (String part : split(clause, ';')) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                paths.add(part.strip());
            } else {
                String value = part.substring(equals + 1).strip();
                boolean quoted =
                        value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
                parameters.put(
                        part.substring(0, equals).strip(),
                        quoted ? value.substring(1, value.length() - 1) : value);
            }
        }
        return new Clause(List.copyOf(paths), parameters);
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(start, at));
                start = at + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }
}
