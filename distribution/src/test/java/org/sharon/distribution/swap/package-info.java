/** A service is replaced while people talk in it, and in another. */
@NullMarked
package org.sharon.distribution.swap;

import org.jspecify.annotations.NullMarked;
