/** The live side of a room: sockets, who is here, and a feed that follows the room's sequence. */
@NullMarked
package org.sharon.core.living;

import org.jspecify.annotations.NullMarked;
