/**
 * Signing plugins on an author's machine: keys, trust stores, and the signature itself. What a
 * signature must be to hold stands in {@code org.sharon.signing}.
 */
@NullMarked
package org.sharon.launcher.signing;

import org.jspecify.annotations.NullMarked;
