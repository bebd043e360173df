package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import java.util.List;

/**
 * A drawing that stands for a person. There are no photographs here.
 *
 * @param name of the drawing, such as {@code heron}
 * @param words the key of what people read under it
 */
public record Avatar(String name, String words) {

    private static final List<Avatar> ALL =
            List.of(
                    new Avatar("heron", "people.heron"),
                    new Avatar("otter", "people.otter"),
                    new Avatar("fox", "people.fox"),
                    new Avatar("hare", "people.hare"),
                    new Avatar("owl", "people.owl"),
                    new Avatar("robin", "people.robin"),
                    new Avatar("hedgehog", "people.hedgehog"),
                    new Avatar("whale", "people.whale"),
                    new Avatar("tortoise", "people.tortoise"),
                    new Avatar("moth", "people.moth"),
                    new Avatar("bee", "people.bee"),
                    new Avatar("snail", "people.snail"),
                    new Avatar("hills", "people.hills"),
                    new Avatar("sea", "people.sea"),
                    new Avatar("forest", "people.forest"),
                    new Avatar("moon", "people.moon"),
                    new Avatar("sunrise", "people.sunrise"),
                    new Avatar("rain", "people.rain"),
                    new Avatar("island", "people.island"),
                    new Avatar("lighthouse", "people.lighthouse"),
                    new Avatar("ripples", "people.ripples"),
                    new Avatar("fern", "people.fern"),
                    new Avatar("quilt", "people.quilt"),
                    new Avatar("pebbles", "people.pebbles"));

    /** Every drawing there is, in the order in which people see them. */
    public static List<Avatar> all() {
        return ALL;
    }

    static boolean exists(String name) {
        return ALL.stream().anyMatch(each -> each.name().equals(name));
    }

    /** What people read under it: "Heron". */
    public String title() {
        return say(words);
    }
}
