package org.sharon.core.web;

/** Where pages say that the platform runs for developers, and does not ask who signed a plugin. */
public enum DevelopmentNote {
    /** Nowhere: signatures are checked. */
    NONE,
    /** At the foot, for a demonstration, in which nobody relies on anything. */
    FOOT,
    /** In a bar below the menu. */
    BAR
}
