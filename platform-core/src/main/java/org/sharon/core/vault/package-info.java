/**
 * The vault: who members really are. It has a schema of its own, a database user of its own, and a
 * key that is in no database. No other package reads its tables. It gives an identity back for one
 * purpose only, and writes down who asked and why before it looks.
 */
@NullMarked
package org.sharon.core.vault;

import org.jspecify.annotations.NullMarked;
