package org.sharon.api.pages;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Shows a page of the plugin, and takes what is sent from its form.
 *
 * @since 1.0
 */
@ConsumerType
public interface PageHandler {

    /**
     * The main part of the page; the platform puts its layout around it.
     *
     * <p>Runs on a worker thread each time a person opens the page, after the platform has checked
     * that they may. Has 50 milliseconds. When it throws, answers {@code null} or is late, the
     * person reads that the page cannot be shown just now, and the failure counts against the
     * plugin. May be called by several threads at the same time.
     *
     * @return what stands below the heading
     */
    Html show(PageRequest request);

    /**
     * Takes a form that was sent from the page and answers what is shown next. Everything that the
     * person typed has been read by the safety rules before; what they hold or refuse never gets
     * here.
     *
     * <p>Runs as {@link #show} does. When it throws, answers {@code null} or is late, the person
     * reads so, with their own words below. Without this method what was sent shows the page again.
     *
     * @return the same page with what is wrong, or what the person sees when it is done
     */
    default Html send(PageRequest request) {
        return show(request);
    }
}
