package org.sharon.core.pages;

/**
 * What somebody typed did not reach the plugin.
 *
 * @param back where the form is
 * @param text what they typed
 * @param toTheTeam whether the care team has it now
 * @param helpNow whether they are shown at once where to get help
 */
record StoppedView(
        String title,
        String back,
        String reason,
        String text,
        boolean toTheTeam,
        boolean helpNow) {}
