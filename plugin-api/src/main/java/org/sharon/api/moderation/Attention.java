package org.sharon.api.moderation;

/**
 * Who has to look at a text, and how soon, mildest first. The strictest rule wins.
 *
 * @since 1.0
 */
public enum Attention {
    /** Nobody in particular. */
    NONE,
    /** Listed for staff, no clock. */
    AMBER_LOW,
    /** A clinician looks, and a clock runs. */
    AMBER,
    /** A clinician looks now, and the author is shown where to get help now. */
    RED
}
