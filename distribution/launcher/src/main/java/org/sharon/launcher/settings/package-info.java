/**
 * Every setting of the platform, where it may be written, and what a good value looks like.
 *
 * <p>From weak to strong: the default, the file, {@code SHARON_*} in the environment, {@code
 * -Dsharon.*}, the command line. A value that cannot be used is refused in one sentence that names
 * the place it came from.
 */
@NullMarked
package org.sharon.launcher.settings;

import org.jspecify.annotations.NullMarked;
