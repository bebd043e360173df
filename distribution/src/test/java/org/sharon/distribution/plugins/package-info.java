/**
 * Plugins in a real framework: jars that are built in the test, dropped into a folder, replaced
 * while somebody is inside, broken in every way we know of, and collected when they have gone.
 */
@NullMarked
package org.sharon.distribution.plugins;

import org.jspecify.annotations.NullMarked;
