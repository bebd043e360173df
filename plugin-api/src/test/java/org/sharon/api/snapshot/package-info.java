/** Holds the plugin API to what is written down in {@code api.txt}. */
@NullMarked
package org.sharon.api.snapshot;

import org.jspecify.annotations.NullMarked;
