package org.sharon.api.moderation;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * What should happen to a text: who can see it, and who has to look at it.
 *
 * <p>A red verdict is always held. Everything else combines freely, and when rules disagree the
 * strictest answer wins on each axis.
 *
 * @param visibility what members of the room see
 * @param attention who looks, and how soon
 * @since 1.0
 */
public record Verdict(Visibility visibility, Attention attention) {

    /** Nothing to do. */
    public static final Verdict NONE = new Verdict(Visibility.VISIBLE, Attention.NONE);

    /** Ask the author first. */
    public static final Verdict NUDGE = new Verdict(Visibility.NUDGE, Attention.NONE);

    /** Visible, and on the list that staff read without a clock. */
    public static final Verdict AMBER_LOW = new Verdict(Visibility.VISIBLE, Attention.AMBER_LOW);

    /** Visible, and a clinician looks within the hours that the trust has set. */
    public static final Verdict AMBER = new Verdict(Visibility.VISIBLE, Attention.AMBER);

    /** Held until a person has read it. */
    public static final Verdict HOLD = new Verdict(Visibility.HELD, Attention.NONE);

    /** Held, and a clinician looks as well. */
    public static final Verdict HOLD_AMBER = new Verdict(Visibility.HELD, Attention.AMBER);

    /** Held, a clinician looks now, and the author sees at once where to get help. */
    public static final Verdict RED = new Verdict(Visibility.HELD, Attention.RED);

    public Verdict {
        requireNonNull(visibility, "visibility");
        requireNonNull(attention, "attention");
        if (attention == Attention.RED) {
            visibility = Visibility.HELD;
        }
    }

    /**
     * Reads one of the words {@code none nudge amber-low amber hold hold+amber red}. {@code
     * hold+red} is another way to write {@code red}.
     *
     * @throws IllegalArgumentException if {@code word} is none of them
     */
    public static Verdict of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "none" -> NONE;
            case "nudge" -> NUDGE;
            case "amber-low" -> AMBER_LOW;
            case "amber" -> AMBER;
            case "hold" -> HOLD;
            case "hold+amber" -> HOLD_AMBER;
            case "red", "hold+red" -> RED;
            default ->
                    throw new IllegalArgumentException(
                            "Not a verdict (none, nudge, amber-low, amber, hold, hold+amber, red): "
                                    + word);
        };
    }

    /**
     * The word for this verdict. A held text that is also listed for staff without a clock is just
     * {@code hold}: the review queue is where staff find it. A nudge keeps its own word unless a
     * clinician has to look.
     */
    public String word() {
        return switch (attention) {
            case RED -> "red";
            case AMBER -> visibility == Visibility.HELD ? "hold+amber" : "amber";
            case AMBER_LOW, NONE ->
                    switch (visibility) {
                        case HELD -> "hold";
                        case NUDGE -> "nudge";
                        case VISIBLE -> attention == Attention.NONE ? "none" : "amber-low";
                    };
        };
    }

    /** The stricter of the two on each axis. */
    public Verdict strictestWith(Verdict other) {
        return new Verdict(
                visibility.compareTo(other.visibility) >= 0 ? visibility : other.visibility,
                attention.compareTo(other.attention) >= 0 ? attention : other.attention);
    }

    @Override
    public String toString() {
        return word();
    }
}
