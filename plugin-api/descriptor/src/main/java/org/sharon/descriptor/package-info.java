/**
 * Everything that a plugin declares, as data. The plugin's build writes it into the jar; the
 * platform reads it before any of the plugin's code runs, and compares it with what the plugin
 * answers when it has started. Knows the plugin API and nothing of the platform.
 */
@NullMarked
package org.sharon.descriptor;

import org.jspecify.annotations.NullMarked;
