package org.sharon.api.moderation;

/**
 * Where a person typed a text. Every surface is read by every rule; a coded rule may want to know.
 *
 * @since 1.0
 */
public enum Surface {
    TITLE,
    POST,
    REPLY,
    COMMENT,
    BLOG,
    WALL,
    LIVE,
    MESSAGE,
    NICKNAME,
    /** A form on a page of a plugin. */
    FORM,
    PROFILE
}
