/**
 * What a service gives its people to read, watch and hear: approved by somebody, and withdrawn by
 * itself on the day on which it had to be looked at again.
 *
 * <p>Everything comes out of the jar that serves, so that a new version's items are there at once.
 * None of a plugin's code runs for it.
 */
@NullMarked
package org.sharon.core.library;

import org.jspecify.annotations.NullMarked;
