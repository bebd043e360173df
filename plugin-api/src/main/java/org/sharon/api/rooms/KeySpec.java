package org.sharon.api.rooms;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A key that a clinician gives to a person, and the rooms that it opens.
 *
 * <p>Two keys are exclusive when either names the other. The platform refuses to give a person two
 * exclusive keys, and says which two.
 *
 * @param id such as {@code anorexia}; unique within the service
 * @param title what a clinician reads on the invitation form
 * @param opens the slugs of the rooms that the key opens, at least one
 * @param excludes ids of keys of this service that the same person must not hold
 * @since 1.0
 */
public record KeySpec(String id, String title, List<String> opens, Set<String> excludes) {

    public KeySpec {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        opens = List.copyOf(opens);
        excludes = Set.copyOf(excludes);
        if (opens.isEmpty()) {
            throw new IllegalArgumentException("A key opens at least one room: " + id);
        }
        if (excludes.contains(id)) {
            throw new IllegalArgumentException("A key cannot exclude itself: " + id);
        }
    }

    /** A key that opens {@code rooms} and excludes no other key yet. */
    public static KeySpec opening(String id, String title, String... rooms) {
        return new KeySpec(id, title, List.of(rooms), Set.of());
    }

    /** The same key, which now also excludes {@code keys}. */
    public KeySpec exclusiveWith(String... keys) {
        Set<String> all = new LinkedHashSet<>(excludes);
        all.addAll(List.of(keys));
        return new KeySpec(id, title, opens, all);
    }
}
