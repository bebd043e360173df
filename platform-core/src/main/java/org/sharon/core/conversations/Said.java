package org.sharon.core.conversations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of a {@link NewPost}. */
public sealed interface Said {

    /**
     * Committed. Whether the room sees it is in {@code post.state()}.
     *
     * @param promise of a held one, by when a person reads it; else empty
     * @param rewrites whole texts that the author could send instead of a held one
     * @param helpNow the author is to be shown at once where to get help
     */
    record Stored(
            Post post,
            String reason,
            String promise,
            boolean helpNow,
            List<Judged.Span> spans,
            List<String> rewrites)
            implements Said {

        static Stored of(Post post, Judged judged, String promise) {
            return new Stored(
                    post,
                    judged.reason(),
                    promise,
                    judged.needsHelpNow(),
                    judged.spans(),
                    judged.rewrites());
        }
    }

    /** Nothing was stored: the author is asked first. */
    record Nudged(Judged judged) implements Said {}

    /** Nothing was stored: the text cannot be posted as it is, and {@code sentence} says why. */
    record Refused(String code, String sentence) implements Said {}

    /** The topic that the post opened or replied to; null in a living room. */
    default @Nullable Long topic() {
        return this instanceof Stored stored ? stored.post().topic() : null;
    }
}
