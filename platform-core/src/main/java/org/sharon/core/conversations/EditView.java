package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/**
 * The form that changes a post.
 *
 * @param longest how many characters it may have
 */
record EditView(Room room, String back, Composer composer, int longest) {}
