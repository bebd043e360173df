package org.sharon.core.conversations;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** Opens review items and alerts for posts. Bound by moderation. */
public interface CaseBook {

    /** A post, or a new revision of one, that a person has to look at, with the reason. */
    record Concern(Post post, Judged judged) {}

    /** Writes what staff will see, inside the transaction that stores the posts. */
    void open(Handle handle, List<Concern> concerns);

    /**
     * The author has put another text in the place of the one that staff were to review: what is
     * still open about earlier revisions is withdrawn from the queue. Alerts stay: what was said
     * was said. What members have reported stays too, and is about the new text.
     */
    void supersede(Handle handle, long post);

    /**
     * Whether a post that is held stays so whatever its author changes, because members have
     * reported it and nobody has looked yet.
     */
    default boolean keepsHidden(Handle handle, long post) {
        return false;
    }

    /**
     * Tells the consoles, after COMMIT. Must not block: a hint that is lost is made up by polling.
     */
    void hasOpened(List<Concern> concerns);
}
