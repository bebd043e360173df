/**
 * What a plugin would change, told before it changes anything. Knows descriptors and rules; runs
 * none of a plugin's code.
 */
@NullMarked
package org.sharon.core.preview;

import org.jspecify.annotations.NullMarked;
