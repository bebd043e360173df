/** A building with a million posts in it, and people who look for words. */
@NullMarked
package org.sharon.bench.search;

import org.jspecify.annotations.NullMarked;
