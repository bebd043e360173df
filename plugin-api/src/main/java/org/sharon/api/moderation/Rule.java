package org.sharon.api.moderation;

/**
 * One safety rule.
 *
 * @since 1.0
 */
public interface Rule {

    /** Stable and short, such as {@code E1}: staff see it beside the reason. */
    String id();
}
