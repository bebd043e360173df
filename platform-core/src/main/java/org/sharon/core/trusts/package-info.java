/**
 * The trusts of this building: their names, colours, services and the hours in which staff read.
 * One trust's people find nothing of another's.
 */
@NullMarked
package org.sharon.core.trusts;

import org.jspecify.annotations.NullMarked;
