package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;

/** Tells people that somebody answered in a topic that they began. */
final class ReplyNews {

    private static final String WHO =
            """
            SELECT t.author, r.slug
              FROM topic t
              JOIN room r ON r.id = t.room
             WHERE t.id = :topic AND t.author <> :author
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
                                .bind("author", reply.author())
                                .map(
                                        (row, context) ->
                                                new Notice(
                                                        row.getLong("author"),
                                                        NoticeKind.REPLY,
                                                        address(row.getString("slug"), reply)))
                                .forEach(all::add);
                    }
                    return all;
                });
    }

    /** The same for every reply of a topic, so that many of them are one line. */
    private static String address(String slug, Post reply) {
        return "/rooms/" + slug + "/topics/" + reply.topic() + "?page=last";
    }
}
