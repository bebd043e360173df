package org.sharon.core.conversations;

import java.util.List;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.When;

/** What a search found. */
record SearchView(String words, List<Found> found, boolean searched) {

    /** One post that has the words. */
    record Found(String address, String room, String author, String when, String extract) {

        private static final int LENGTH = 200;

        static Found of(Post post, Room room, Folds folds) {
            String text = post.text();
            String fold = folds.reason(post);
            if (!fold.isEmpty()) {
                String hidden = "Somebody";
                String at = When.words(post.createdAt());
                return new Found(post.address(room), room.title(), hidden, at, fold);
            }
            return new Found(
                    post.address(room),
                    room.title(),
                    post.asTeam() ? "The team" : post.nickname(),
                    When.words(post.createdAt()),
                    text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…");
        }
    }

    boolean isEmpty() {
        return searched && found.isEmpty();
    }
}
