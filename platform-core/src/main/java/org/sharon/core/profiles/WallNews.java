package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.conversations.Appeared;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Post;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;

/** Tells members that somebody wrote on their wall. */
final class WallNews implements Appeared {

    private final WallStore store;
    private final ProfileStore profiles;
    private final Folding folding;
    private final Notices notices;

    @Inject
    WallNews(WallStore store, ProfileStore profiles, Folding folding, Notices notices) {
        this.store = store;
        this.profiles = profiles;
        this.folding = folding;
        this.notices = notices;
    }

    @Override
    public void shown(List<Post> posts) {
        Map<Long, Post> opening = new HashMap<>();
        for (Post post : posts) {
            if (post.opensTopic() && post.topic() != null) {
                opening.put(post.topic(), post);
            }
        }
        if (!opening.isEmpty()) {
            notices.tellSoon(() -> who(opening));
        }
    }

    /** Nobody hears of what they would find folded away. */
    private Collection<Notice> who(Map<Long, Post> opening) {
        List<Notice> all = new ArrayList<>();
        for (WallStore.Written each : store.written(opening.keySet())) {
            Post post = opening.get(each.topic());
            if (post != null && folding.of(each.owner()).reason(post).isEmpty()) {
                String page = "/rooms/" + each.room() + "/people/" + profiles.wordOf(each.owner());
                all.add(new Notice(each.owner(), NoticeKind.COMMENT, page));
            }
        }
        return all;
    }

    @Override
    public void changed(Post post) {}
}
