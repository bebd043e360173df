package org.sharon.core.conversations;

import org.jspecify.annotations.Nullable;

/** What became of a {@link NewPost}. */
public sealed interface Said {

    /**
     * Committed. Whether the room sees it is in {@code post.state()}.
     *
     * @param helpNow the author is to be shown at once where to get help
     */
    record Stored(Post post, String reason, boolean helpNow) implements Said {}

    /** Nothing was stored: the author is asked first. */
    record Nudged(Judged judged) implements Said {}

    /** Nothing was stored: the text cannot be posted as it is, and {@code sentence} says why. */
    record Refused(String code, String sentence) implements Said {}

    /** The topic that the post opened or replied to; null in a living room. */
    default @Nullable Long topic() {
        return this instanceof Stored stored ? stored.post().topic() : null;
    }
}
