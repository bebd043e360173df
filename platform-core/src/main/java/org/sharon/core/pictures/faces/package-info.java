/**
 * A hint for whoever decides about a picture: a computer looks for faces on it and marks them. It
 * misses some, so that it marks nothing says nothing, and nothing is ever decided by it.
 */
@NullMarked
package org.sharon.core.pictures.faces;

import org.jspecify.annotations.NullMarked;
