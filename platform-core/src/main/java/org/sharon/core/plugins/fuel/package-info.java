/**
 * Weaves into a plugin's classes what ends its calls: one unit of fuel for each step, and a look at
 * what is left before anything large is made.
 *
 * <p>Knows class files and jars. It knows no service, no framework and no store.
 */
@NullMarked
package org.sharon.core.plugins.fuel;

import org.jspecify.annotations.NullMarked;
