package org.sharon.core.reports;

import java.util.List;
import org.sharon.core.conversations.PostView;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.language.Shortened;
import org.sharon.core.moderation.Promise;
import org.sharon.core.web.Form;

/**
 * The form in which somebody says what is wrong with a post.
 *
 * @param around what they may show to staff beside it; empty where staff see it anyway
 */
record ReportView(Seen seen, List<PostView> around, String back, Form form, Promise promise) {

    /** So many other messages can be shown to staff beside the one that is reported. */
    static final int MOST_AROUND = 4;

    static final int LONGEST = 500;

    List<Concern> concerns() {
        return Concern.ofPosts();
    }

    boolean isShown(PostView other) {
        return form.has("around", Long.toString(other.id()));
    }

    int longest() {
        return LONGEST;
    }

    /** A few words, so that one knows which post it is. */
    String extract() {
        return Shortened.to(160, seen.post().text());
    }
}
