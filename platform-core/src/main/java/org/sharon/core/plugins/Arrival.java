package org.sharon.core.plugins;

import java.util.function.Consumer;

/**
 * A jar that came into the plugins folder, or changed there.
 *
 * @param checkFree throws when another file of the folder brought the same service
 * @param first true when nobody ever looked at this folder before, so that what lies in it says
 *     nothing about what is wanted now
 */
public record Arrival(PluginJar jar, Consumer<Service> checkFree, boolean first) {}
