package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/** The form that changes a post. */
record EditView(Room room, String back, Composer composer) {}
