/**
 * Rooms, keys and the guard: the one place that answers whether a person may see a room. A room
 * that a person has no key to does not exist for them.
 */
@NullMarked
package org.sharon.core.rooms;

import org.jspecify.annotations.NullMarked;
