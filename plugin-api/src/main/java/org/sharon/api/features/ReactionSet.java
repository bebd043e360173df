package org.sharon.api.features;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The signs of support that members of a service choose from, in the order in which they are
 * offered. Nobody ever reads how many were sent.
 *
 * @param reactions at most six
 * @since 1.0
 */
public record ReactionSet(List<Reaction> reactions) {

    private static final int MOST = 6;

    private static final ReactionSet WORDS =
            of(
                    new Reaction("same", "Same here", Reaction.Picture.HANDS),
                    new Reaction("strength", "Sending strength", Reaction.Picture.SUN),
                    new Reaction("thanks", "Thank you", Reaction.Picture.STAR),
                    new Reaction("thinking", "Thinking of you", Reaction.Picture.HEART),
                    new Reaction("helped", "This helped me", Reaction.Picture.LEAF),
                    new Reaction("with-you", "You are not alone", Reaction.Picture.CUP));

    private static final ReactionSet HEARTS =
            of(new Reaction("heart", "A heart", Reaction.Picture.HEART));

    public ReactionSet {
        reactions = List.copyOf(reactions);
        if (reactions.size() > MOST) {
            throw new IllegalArgumentException("A service has at most six reactions");
        }
        Set<String> ids = new HashSet<>();
        for (Reaction reaction : reactions) {
            if (!ids.add(reaction.id())) {
                throw new IllegalArgumentException(
                        "Two reactions have the same id: " + reaction.id());
            }
        }
    }

    /**
     * A set of the service's own.
     *
     * @throws IllegalArgumentException for more than six, or two with the same id
     */
    public static ReactionSet of(Reaction... reactions) {
        return new ReactionSet(List.of(reactions));
    }

    /** Six kind sentences: what a service has that names no set of its own. */
    public static ReactionSet words() {
        return WORDS;
    }

    /** Hearts alone. */
    public static ReactionSet hearts() {
        return HEARTS;
    }
}
