package org.sharon.api.features;

/**
 * A feature that several services share.
 *
 * @since 1.0
 */
public enum Feature {
    /** Topics and replies. */
    FORUM,
    /** Longer posts with a title, one shelf per room, with comments. */
    BLOG,
    /** Short posts without a title. */
    WALL,
    /** A live conversation. */
    LIVING
}
