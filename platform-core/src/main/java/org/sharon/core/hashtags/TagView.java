package org.sharon.core.hashtags;

import static org.sharon.core.language.Words.say;

import java.time.Instant;
import java.util.List;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Warning;
import org.sharon.core.language.Shortened;
import org.sharon.core.rooms.Room;

/**
 * The posts with a hashtag that one person can read.
 *
 * @param older where the next page is; empty when there is none
 */
record TagView(Room room, String words, List<Row> posts, String older) {

    /** One of them. */
    record Row(String address, String room, String author, String avatar, Instant at, String text) {

        private static final int LENGTH = 200;

        static Row of(Post post, Room room, Folds folds) {
            String fold = folds.reason(post);
            String address =
                    post.topic() == null
                            ? room.address() + "?before=" + (post.seq() + 1) + "#post-" + post.id()
                            : post.address(room);
            if (!fold.isEmpty()) {
                return new Row(
                        address,
                        room.title(),
                        say("hashtags.somebody"),
                        "pebbles",
                        post.createdAt(),
                        fold);
            }
            String text =
                    post.warning() == null || folds.opens(post.warning())
                            ? post.text()
                            : Warning.about(post.warning());
            return new Row(
                    address,
                    room.title(),
                    post.asTeam() ? say("hashtags.the-team") : post.nickname(),
                    post.asTeam() ? "team" : post.avatar(),
                    post.createdAt(),
                    Shortened.to(LENGTH, text));
        }
    }
}
