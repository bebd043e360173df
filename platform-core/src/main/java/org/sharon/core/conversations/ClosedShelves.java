package org.sharon.core.conversations;

import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Room;

/**
 * What members do not find in a room just now, because their service has switched it off.
 *
 * @param shelves the words of those on which they find nothing
 * @param unanswered the words of those on which they find no answers
 */
public record ClosedShelves(Set<String> shelves, Set<String> unanswered) {

    /** For whoever finds everything. */
    public static final ClosedShelves NONE = new ClosedShelves(Set.of(), Set.of());

    public ClosedShelves {
        shelves = Set.copyOf(shelves);
        unanswered = Set.copyOf(unanswered);
    }

    public static ClosedShelves in(Room room, Features features) {
        return new ClosedShelves(
                words(shelf -> !shelf.isIn(room, features)),
                words(shelf -> !shelf.isAnsweredIn(room, features)));
    }

    private static Set<String> words(Predicate<Shelf> closed) {
        return Arrays.stream(Shelf.values())
                .filter(closed)
                .map(Shelf::word)
                .collect(Collectors.toSet());
    }

    /**
     * @param opens whether it is what was said first there, and no answer
     */
    public boolean hides(String shelf, boolean opens) {
        return shelves.contains(shelf) || !opens && unanswered.contains(shelf);
    }

    /**
     * The condition that none of this hides, for a query about a {@code post p} and its {@code
     * topic t}, which is null in a living room.
     */
    public String shows() {
        return "(t.id IS NULL OR t.shelf NOT IN (%s) AND (p.opens_topic OR t.shelf NOT IN (%s)))"
                .formatted(quoted(shelves), quoted(unanswered));
    }

    /** The words of shelves are ours, and there is always one that no shelf has. */
    private static String quoted(Set<String> words) {
        return Stream.concat(Stream.of(""), words.stream().sorted())
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(", "));
    }
}
