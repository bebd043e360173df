package org.sharon.core.conversations;

import org.sharon.core.rooms.Room;

/**
 * The form that changes a post.
 *
 * @param longest how many characters it may have
 * @param closed whether it stands on a wall on which its author cannot write now, so that it stays
 *     as it is
 * @param wall where its author can still take it back; empty where they cannot
 * @param takeBack where it is taken back for good; empty where it cannot be
 * @param answered whether it stays because others have answered
 */
record EditView(
        Room room,
        String back,
        Composer composer,
        int longest,
        boolean closed,
        String wall,
        String takeBack,
        boolean answered) {}
