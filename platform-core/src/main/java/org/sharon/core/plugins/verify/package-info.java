/**
 * Reads a plugin's jar before any of it is loaded, and refuses what no plugin needs.
 *
 * <p>All of it works on bytes in memory: nothing is unpacked to a disk, and nothing that was read
 * is run. What a plugin may use of the JDK is a list of what is allowed, {@code allowed.txt};
 * whatever is not on it is refused. The package knows no framework, no folder and no rooms, so that
 * the tools for plugin authors say the same as the platform.
 */
@NullMarked
package org.sharon.core.plugins.verify;

import org.jspecify.annotations.NullMarked;
