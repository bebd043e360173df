package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;

/** Tells people that somebody answered in a topic that they began or follow. */
final class ReplyNews {

    private static final String WHO =
            """
            SELECT w.account, r.slug, t.author = w.account AND t.shelf <> 'forum' AS own_page
              FROM (SELECT author AS account FROM topic WHERE id = :topic
                    UNION
                    SELECT account FROM topic_follow WHERE topic = :topic) w
              JOIN room r ON r.id = :room
              JOIN topic t ON t.id = :topic
             WHERE w.account <> :author
            """;

    private final Notices notices;
    private final Folding folding;
    private final Database database;

    @Inject
    ReplyNews(Notices notices, Folding folding, Database database) {
        this.notices = notices;
        this.folding = folding;
        this.database = database;
    }

    /** Does not block: who is to be told is asked on another thread. */
    void shown(List<Post> posts) {
        List<Post> replies =
                posts.stream().filter(post -> post.topic() != null && !post.opensTopic()).toList();
        if (!replies.isEmpty()) {
            notices.tellSoon(() -> who(replies));
        }
    }

    /** Whoever has muted the topic, or would find the reply folded away, is not told of it. */
    private Collection<Notice> who(List<Post> replies) {
        List<Notice> all = new ArrayList<>();
        for (Post reply : replies) {
            for (Notice notice : who(reply)) {
                if (folding.of(notice.account()).wantNewsOf(reply)) {
                    all.add(notice);
                }
            }
        }
        return all;
    }

    private List<Notice> who(Post reply) {
        return database.read(
                handle ->
                        handle.createQuery(WHO)
                                .bind("topic", reply.topic())
                                .bind("room", reply.room())
                                .bind("author", reply.author())
                                .map(
                                        (row, context) ->
                                                new Notice(
                                                        row.getLong("account"),
                                                        row.getBoolean("own_page")
                                                                ? NoticeKind.COMMENT
                                                                : NoticeKind.REPLY,
                                                        address(
                                                                row.getString("slug"),
                                                                reply.topic())))
                                .list());
    }

    /** The same for every reply of a topic, so that many of them are one line. */
    static String address(String slug, long topic) {
        return "/rooms/" + slug + "/topics/" + topic + "?page=last";
    }
}
