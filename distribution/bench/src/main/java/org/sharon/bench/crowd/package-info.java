/** Many people in one living room: those who listen, and those who talk. */
@NullMarked
package org.sharon.bench.crowd;

import org.jspecify.annotations.NullMarked;
