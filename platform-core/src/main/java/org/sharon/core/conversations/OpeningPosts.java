package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/** What opened topics, as a list that shows more than titles shows it to one reader. */
final class OpeningPosts {

    /** Of each topic the first post alone is looked at. */
    private static final String OPENINGS =
            """
            SELECT t.id, (SELECT p.id FROM post p
                           WHERE p.topic = t.id AND p.opens_topic LIMIT 1) AS post
              FROM topic t
             WHERE t.id IN (<topics>)
            """;

    private final Database database;
    private final PostStore posts;
    private final Support support;
    private final Pictures pictures;
    private final WordLinks links;

    @Inject
    OpeningPosts(
            Database database,
            PostStore posts,
            Support support,
            Pictures pictures,
            WordLinks links) {
        this.database = database;
        this.posts = posts;
        this.support = support;
        this.pictures = pictures;
        this.links = links;
    }

    /** By the number of the topic, with warnings, pictures and support: one look for each. */
    Map<Long, PostView> of(List<Topic> topics, Visitor reader, Room room, Folds folds) {
        if (topics.isEmpty()) {
            return Map.of();
        }
        Map<Long, Long> openings = openings(topics.stream().map(Topic::id).toList());
        List<PostView> plain =
                posts.list(openings.values()).stream()
                        .map(post -> PostView.of(post, reader, folds))
                        .toList();
        List<PostView> dressed = PostView.dressed(plain, support, pictures, links, reader, room);
        Map<Long, PostView> views = new HashMap<>();
        dressed.forEach(view -> views.put(view.topic(), view));
        return views;
    }

    private Map<Long, Long> openings(List<Long> topics) {
        Map<Long, Long> found = new HashMap<>();
        database.read(
                handle ->
                        handle.createQuery(OPENINGS)
                                .bindList("topics", topics)
                                .map(
                                        (row, context) ->
                                                found.put(row.getLong("id"), row.getLong("post")))
                                .list());
        return found;
    }
}
