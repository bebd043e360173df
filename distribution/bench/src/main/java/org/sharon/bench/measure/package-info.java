/** Figures: how they are printed, their medians and quantiles. */
@NullMarked
package org.sharon.bench.measure;

import org.jspecify.annotations.NullMarked;
