package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/**
 * A blog post that rests until the morning.
 *
 * @param action where it is sent to, now or in the morning
 * @param until the hour in which the night is over, such as "6am"
 */
record RestView(
        Room room,
        String action,
        String key,
        String title,
        String text,
        String warning,
        String until) {}
