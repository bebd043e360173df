package org.sharon.api.plugin;

/**
 * The colour by which people know the rooms of a service. Each has enough contrast, by day and by
 * night; the layout stays the platform's.
 *
 * @since 1.0
 */
public enum Accent {
    BLUE,
    TEAL,
    GREEN,
    PLUM,
    ROSE,
    SLATE
}
