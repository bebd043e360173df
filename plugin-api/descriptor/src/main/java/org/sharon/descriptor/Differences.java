package org.sharon.descriptor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds where two trees differ. */
final class Differences {

    private Differences() {}

    /** The first place, in the order of the first tree. */
    static Optional<String> first(@Nullable Object one, @Nullable Object other) {
        return first(one, other, "");
    }

    static String join(String at, String name) {
        return at.isEmpty() ? name : at + "." + name;
    }

    private static Optional<String> first(@Nullable Object one, @Nullable Object other, String at) {
        if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> second) {
            Set<Object> names = new LinkedHashSet<>(map.keySet());
            names.addAll(second.keySet());
            return names.stream()
                    .flatMap(
                            name ->
                                    first(map.get(name), second.get(name), join(at, "" + name))
                                            .stream())
                    .findFirst();
        }
        if (one instanceof List<?> list && other instanceof List<?> second) {
            for (int i = 0; i < Math.max(list.size(), second.size()); i++) {
                Optional<String> found = first(item(list, i), item(second, i), at + "[" + i + "]");
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
        return Objects.equals(one, other) ? Optional.empty() : Optional.of(at);
    }

    private static @Nullable Object item(List<?> list, int index) {
        return index < list.size() ? list.get(index) : null;
    }
}
