/**
 * Naming a member in a post, so that they are told. Whether a name means anybody is never shown: it
 * looks the same for everyone.
 */
@NullMarked
package org.sharon.core.mentions;

import org.jspecify.annotations.NullMarked;
