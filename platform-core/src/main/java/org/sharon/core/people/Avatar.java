package org.sharon.core.people;

import java.util.List;

/**
 * A drawing that stands for a person. There are no photographs here.
 *
 * @param name of the drawing, such as {@code heron}
 */
public record Avatar(String name) {

    private static final List<Avatar> ALL =
            List.of(
                            "heron",
                            "otter",
                            "fox",
                            "hare",
                            "owl",
                            "robin",
                            "hedgehog",
                            "whale",
                            "tortoise",
                            "moth",
                            "bee",
                            "snail",
                            "hills",
                            "sea",
                            "forest",
                            "moon",
                            "sunrise",
                            "rain",
                            "island",
                            "lighthouse",
                            "ripples",
                            "fern",
                            "quilt",
                            "pebbles")
                    .stream()
                    .map(Avatar::new)
                    .toList();

    /** Every drawing there is, in the order in which people see them. */
    public static List<Avatar> all() {
        return ALL;
    }

    static boolean exists(String name) {
        return ALL.contains(new Avatar(name));
    }

    /** What people read under it: "Heron". */
    public String title() {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
