package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/**
 * Says that somebody's own post is gone.
 *
 * @param back where they go on reading
 */
record TakenView(Room room, String back) {}
