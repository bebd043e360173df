package org.sharon.core.conversations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.rooms.Room;

/** Knows which words of a post lead somewhere. Bound by hashtags. */
public interface WordLinks {

    /** None does. */
    WordLinks NONE =
            new WordLinks() {
                @Override
                public boolean isOffered(Room room) {
                    return false;
                }

                @Override
                public List<Link> in(Room room, String text) {
                    return List.of();
                }

                @Override
                public List<Talked> talked(Room room) {
                    return List.of();
                }
            };

    /**
     * A stretch of a text that leads to a page of this building, in UTF-16 units.
     *
     * @param to a path, ready for an address
     */
    record Link(int start, int end, String to) {}

    /** Something that many in a room talk about. */
    record Talked(String words, String to) {}

    /** A stretch of a text, and where it leads; nowhere when that is empty. */
    record Piece(String text, String to) {

        public boolean isLink() {
            return !to.isEmpty();
        }
    }

    /** Whether words in this room can lead anywhere now. */
    boolean isOffered(Room room);

    /** The links of a text in this room, in order and apart from each other. */
    List<Link> in(Room room, String text);

    /** What many people in this room have talked about this week. */
    List<Talked> talked(Room room);

    /** The links of these posts, where they have any, by the number of the post. */
    default Map<Long, List<Link>> of(Room room, Collection<Post> posts) {
        Map<Long, List<Link>> all = new HashMap<>();
        for (Post post : posts) {
            List<Link> links = in(room, post.text());
            if (!links.isEmpty()) {
                all.put(post.id(), links);
            }
        }
        return all;
    }

    /** A text cut at its links. */
    static List<Piece> pieces(String text, List<Link> links) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Link link : links) {
            if (link.start() > at) {
                pieces.add(new Piece(text.substring(at, link.start()), ""));
            }
            pieces.add(new Piece(text.substring(link.start(), link.end()), link.to()));
            at = link.end();
        }
        if (at < text.length()) {
            pieces.add(new Piece(text.substring(at), ""));
        }
        return pieces;
    }
}
