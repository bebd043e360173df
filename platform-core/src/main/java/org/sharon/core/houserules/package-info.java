/** What everybody should know of the house, as three pictures. */
@NullMarked
package org.sharon.core.houserules;

import org.jspecify.annotations.NullMarked;
