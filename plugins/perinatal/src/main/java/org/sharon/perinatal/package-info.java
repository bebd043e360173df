/** Rooms and safety rules for people before, during and after the birth of a baby. */
@NullMarked
package org.sharon.perinatal;

import org.jspecify.annotations.NullMarked;
