package org.sharon.launcher;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What was typed, on its way to the operator's door. */
final class OrderWords {

    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");

    /** Nothing when {@code value} was not given. */
    OrderWords with(String name, @Nullable String value) {
        return value == null ? this : with(name, List.of(value));
    }

    OrderWords with(String name, Collection<String> values) {
        values.forEach(value -> query.add(name + "=" + encoded(value)));
        return this;
    }

    String after(String path) {
        return path + query;
    }

    /** Where something is asked for about one service. */
    static String path(String service, String what) {
        return "/plugins/" + encoded(service) + "/" + what;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
