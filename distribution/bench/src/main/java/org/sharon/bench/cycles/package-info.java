/** Whether what people said is there once, in order, and for everybody. */
@NullMarked
package org.sharon.bench.cycles;

import org.jspecify.annotations.NullMarked;
