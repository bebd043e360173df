/** Wires the platform and starts it, in order. Nothing here knows how anything is done. */
@NullMarked
package org.sharon.core.app;

import org.jspecify.annotations.NullMarked;
