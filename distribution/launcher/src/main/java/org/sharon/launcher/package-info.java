/**
 * The program {@code sharon}: its commands, and the order in which the platform starts and stops.
 *
 * <p>It reads the settings, starts a database when none was named, and starts the OSGi framework
 * with the platform inside. It knows nothing of rooms, people or posts.
 */
@NullMarked
package org.sharon.launcher;

import org.jspecify.annotations.NullMarked;
