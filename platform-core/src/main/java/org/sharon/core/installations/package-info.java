/**
 * Which version of each service the whole building serves: its jars are kept in the database, and
 * all nodes switch to the same version or none does.
 *
 * <p>The database decides. What nodes tell each other on the event bus are hints that may be lost.
 * This package knows no page and no account: who may ask for a switch is decided elsewhere.
 */
@NullMarked
package org.sharon.core.installations;

import org.jspecify.annotations.NullMarked;
