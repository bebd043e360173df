package org.sharon.api.moderation;

/**
 * What happens to a text, mildest first. The strictest rule wins.
 *
 * @since 1.0
 */
public enum Visibility {
    /** Members of the room see it at once. */
    VISIBLE,
    /** The author is asked before anything is stored, and may send it anyway. */
    NUDGE,
    /** Nobody but the author and staff sees it until a person has read it. */
    HELD
}
