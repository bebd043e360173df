/**
 * Tests of one service plugin: {@link org.sharon.testkit.PluginCheck} looks at everything that it
 * declares, and {@link org.sharon.testkit.RunningPlatform} starts the platform with it.
 */
@NullMarked
package org.sharon.testkit;

import org.jspecify.annotations.NullMarked;
