/** The same plugin under other names, so that there are many of them. */
@NullMarked
package org.sharon.bench.copies;

import org.jspecify.annotations.NullMarked;
