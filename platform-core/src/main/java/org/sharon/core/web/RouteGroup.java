package org.sharon.core.web;

/** The routes of one feature. */
public interface RouteGroup {

    void addTo(Routes routes);
}
