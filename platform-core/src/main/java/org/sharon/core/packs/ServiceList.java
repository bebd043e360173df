package org.sharon.core.packs;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The services of a trust for which a pack is on.
 *
 * @param ids none means all for which the pack is meant, those too that come later
 */
record ServiceList(Set<String> ids) {

    static final ServiceList ALL = new ServiceList(Set.of());

    ServiceList {
        ids = Set.copyOf(ids);
    }

    static ServiceList stored(String words) {
        return words.isEmpty() ? ALL : new ServiceList(Set.copyOf(Arrays.asList(words.split(","))));
    }

    String stored() {
        return String.join(",", new TreeSet<>(ids));
    }

    boolean isAll() {
        return ids.isEmpty();
    }

    boolean has(String service) {
        return isAll() || ids.contains(service);
    }

    /** For people, with the titles of the services. */
    String words(Function<String, String> title) {
        return isAll()
                ? "All services for which it is meant"
                : new TreeSet<>(ids).stream().map(title).collect(Collectors.joining(", "));
    }
}
