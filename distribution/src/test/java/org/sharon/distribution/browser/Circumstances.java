package org.sharon.distribution.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ServiceWorkerPolicy;

/**
 * What members hold in their hands while the stories of a run are told. Without a word it is a
 * phone by day, whose browser runs scripts.
 *
 * <ul>
 *   <li>{@code -Dscreen=768x1024}: a screen of this size in CSS pixels
 *   <li>{@code -Dcolours=dark}: a device that is dark at night
 *   <li>{@code -Dscript=off}: a browser that runs no script
 * </ul>
 *
 * <p>Stories have the tag {@code story}; those that are about what a script does have the tag
 * {@code script} as well. The profile {@code full} tells them all once in each way.
 */
record Circumstances(int width, int height, ColorScheme colours, boolean script) {

    private static final String PHONE = "390x844";

    /** From here on nobody holds it in a hand. */
    private static final int DESK = 1000;

    static Circumstances ofThisRun() {
        String[] screen = System.getProperty("screen", PHONE).split("x");
        return new Circumstances(
                Integer.parseInt(screen[0]),
                Integer.parseInt(screen[1]),
                ColorScheme.valueOf(System.getProperty("colours", "light").toUpperCase()),
                !System.getProperty("script", "on").equals("off"));
    }

    /** For what a member holds: all of it. */
    NewContextOptions member() {
        return everybody()
                .setViewportSize(width, height)
                .setJavaScriptEnabled(script)
                .setHasTouch(true)
                .setIsMobile(width < DESK);
    }

    /** For what somebody works with at a desk: the colours alone. */
    NewContextOptions everybody() {
        return new NewContextOptions()
                .setColorScheme(colours)
                .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    }
}
