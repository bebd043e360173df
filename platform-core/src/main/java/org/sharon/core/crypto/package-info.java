/** Sealing: what is stored can be read only with a key that is not in the database. */
@NullMarked
package org.sharon.core.crypto;

import org.jspecify.annotations.NullMarked;
