/** Members as programs: they sign in, sit in living rooms, write, hear, and come back. */
@NullMarked
package org.sharon.distribution.talk;

import org.jspecify.annotations.NullMarked;
