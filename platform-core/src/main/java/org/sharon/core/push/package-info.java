/** Web Push: a neutral line on somebody's own device, carried by the maker of their browser. */
@NullMarked
package org.sharon.core.push;

import org.jspecify.annotations.NullMarked;
