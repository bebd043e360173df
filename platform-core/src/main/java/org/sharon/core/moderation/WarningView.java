package org.sharon.core.moderation;

import java.util.Arrays;
import java.util.List;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Warning;

/** The form in which staff give a post a content warning. */
record WarningView(Post post, String roomTitle, String back) {

    List<Warning> warnings() {
        return Arrays.asList(Warning.values());
    }

    boolean isChosen(Warning warning) {
        return warning.stored().equals(post.warning());
    }

    boolean hasNone() {
        return warnings().stream().noneMatch(this::isChosen);
    }

    String address() {
        return "/staff/posts/" + post.id() + "/warning";
    }
}
