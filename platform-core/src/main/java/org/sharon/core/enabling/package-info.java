/**
 * How a trust gets a service: an administrator asks, a clinical safety officer signs, and only then
 * its rooms open. Knows what serves through {@link org.sharon.core.enabling.Versions}.
 */
@NullMarked
package org.sharon.core.enabling;

import org.jspecify.annotations.NullMarked;
