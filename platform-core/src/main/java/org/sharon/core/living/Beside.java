package org.sharon.core.living;

import java.util.List;
import java.util.Map;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.pictures.Picture;

/** Finds what stands beside the words of posts in one room. Asked on a worker. */
interface Beside {

    /** A room without anything of it. */
    Beside NOTHING =
            new Beside() {
                @Override
                public Found of(List<Post> posts) {
                    return Found.NOTHING;
                }

                @Override
                public boolean hasPictures() {
                    return false;
                }
            };

    /**
     * What was found, by the number of the post.
     *
     * @param links the words that lead somewhere
     * @param pictures for everybody in the room
     * @param room the address of the room
     */
    record Found(Map<Long, List<WordLinks.Link>> links, Map<Long, Picture> pictures, String room) {

        static final Found NOTHING = new Found(Map.of(), Map.of(), "");
    }

    Found of(List<Post> posts);

    /** Whether members find pictures here now. */
    boolean hasPictures();
}
