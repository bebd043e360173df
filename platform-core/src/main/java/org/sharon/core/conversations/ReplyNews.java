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
            SELECT w.account, r.slug
              FROM (SELECT author AS account FROM topic WHERE id = :topic
                    UNION
                    SELECT account FROM topic_follow WHERE topic = :topic) w
              JOIN room r ON r.id = :room
             WHERE w.account <> :author
            """;

    private final Notices notices;
    private final Database database;

    @Inject
    ReplyNews(Notices notices, Database database) {
        this.notices = notices;
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

    private Collection<Notice> who(List<Post> replies) {
        return database.read(
                handle -> {
                    List<Notice> all = new ArrayList<>();
                    for (Post reply : replies) {
                        handle.createQuery(WHO)
                                .bind("topic", reply.topic())
                                .bind("room", reply.room())
                                .bind("author", reply.author())
                                .map(
                                        (row, context) ->
                                                new Notice(
                                                        row.getLong("account"),
                                                        NoticeKind.REPLY,
                                                        address(
                                                                row.getString("slug"),
                                                                reply.topic())))
                                .forEach(all::add);
                    }
                    return all;
                });
    }

    /** The same for every reply of a topic, so that many of them are one line. */
    static String address(String slug, long topic) {
        return "/rooms/" + slug + "/topics/" + topic + "?page=last";
    }
}
