/**
 * Measures how much memory a plugin keeps hold of between its calls.
 *
 * <p>Knows objects and class loaders. It knows no service, no framework and no store.
 */
@NullMarked
package org.sharon.core.plugins.retained;

import org.jspecify.annotations.NullMarked;
