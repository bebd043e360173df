package org.sharon.core.messages;

import java.util.List;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.PostView;
import org.sharon.core.web.Form;

/**
 * What staff see of a conversation between members.
 *
 * @param about the message that is on the desk
 * @param shown it, and what was reported or opened around it, oldest first
 * @param hasMore whether there is anything but the message
 */
record OpeningView(Post about, List<PostView> shown, boolean hasMore, Form form) {

    boolean isAbout(PostView post) {
        return post.id() == about.id();
    }
}
