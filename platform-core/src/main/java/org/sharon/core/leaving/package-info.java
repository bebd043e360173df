/**
 * A member takes a break, takes a copy of what they wrote, or leaves. What they wrote stays and
 * carries no nickname; what was theirs alone goes at once.
 */
@NullMarked
package org.sharon.core.leaving;

import org.jspecify.annotations.NullMarked;
