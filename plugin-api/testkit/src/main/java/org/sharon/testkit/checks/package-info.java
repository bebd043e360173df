/** The single checks of {@code PluginCheck}, one class for each promise that a plugin makes. */
@NullMarked
package org.sharon.testkit.checks;

import org.jspecify.annotations.NullMarked;
