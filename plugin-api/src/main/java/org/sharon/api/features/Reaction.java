package org.sharon.api.features;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * One sign of support that a member can send for a post.
 *
 * @param id stable within the service, such as {@code strength}; what was sent hangs on it
 * @param words what the person reads, such as {@code Sending strength}; at most 30 characters
 * @param picture what stands beside the words
 * @since 1.0
 */
public record Reaction(String id, String words, Picture picture) {

    /** The drawings that the platform has. */
    public enum Picture {
        HEART,
        HANDS,
        LEAF,
        STAR,
        SUN,
        CUP,
        SMILE,
        TEAR
    }

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,19}");
    private static final int LONGEST = 30;

    public Reaction {
        requireNonNull(picture, "picture");
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id of a reaction has up to 20 lower-case letters, digits and hyphens: "
                            + id);
        }
        if (words.isBlank() || words.length() > LONGEST) {
            throw new IllegalArgumentException("The words of a reaction have 1 to 30 characters");
        }
    }
}
