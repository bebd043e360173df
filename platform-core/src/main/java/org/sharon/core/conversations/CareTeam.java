package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.UUID;
import org.sharon.core.language.Shortened;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.web.Visitor;

/**
 * Passes words that are no post, and that a person has to read, to the team of a service.
 *
 * <p>They become a private message of whoever typed them: committed with its alert and its review
 * in one transaction, seen on the desk, and answered in a room that both find again.
 */
public final class CareTeam {

    /** Far more than anybody writes to a person, and always less than a row holds. */
    private static final int LONGEST = 15_000;

    private final Rooms rooms;
    private final Posts posts;

    @Inject
    CareTeam(Rooms rooms, Posts posts) {
        this.rooms = rooms;
        this.posts = posts;
    }

    /**
     * Returns when it is committed.
     *
     * @param text {@linkplain PostText#cleaned cleaned}; what is endless is cut
     * @param key the same key sent twice is the same message
     * @param judged what the rules said of the words where they were typed; it counts here too
     */
    public Post tell(Visitor author, String service, UUID key, String text, Judged judged) {
        Room room = rooms.openPrivate(author.trust(), service, author.account(), author.nickname());
        Said said =
                posts.sayJudged(
                        NewPost.live(room, author, key, Shortened.to(LONGEST, text), true), judged);
        return ((Said.Stored) said).post();
    }
}
