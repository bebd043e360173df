/** Somebody who has never seen the code writes a plugin. */
@NullMarked
package org.sharon.distribution.developer;

import org.jspecify.annotations.NullMarked;
