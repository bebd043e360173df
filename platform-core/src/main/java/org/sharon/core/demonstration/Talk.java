package org.sharon.core.demonstration;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration say in their rooms. One for all of a story. */
@Singleton
final class Talk {

    private static final String NONE = "-";

    private final Guard guard;
    private final Posts posts;
    private final Services services;

    /** By room, shelf and title. */
    private final Map<String, Long> topics = new HashMap<>();

    @Inject
    Talk(Guard guard, Posts posts, Services services) {
        this.guard = guard;
        this.posts = posts;
        this.services = services;
    }

    /** It is said on the way that every post takes, so the rules have read it. */
    void play(Script.Line line, Map<String, Visitor> cast) {
        prepare(line, cast)
                .ifPresent(
                        post -> {
                            Said said = posts.sayAndWait(post);
                            if (!(said instanceof Said.Stored stored)
                                    || !stored.post().isPosted()) {
                                throw new IllegalStateException(
                                        "The rules hold a line of the demonstration in "
                                                + line.room());
                            }
                            remember(line, said);
                        });
    }

    /** What its author is about to send; empty when they or their room are not here. */
    Optional<NewPost> prepare(Script.Line line, Map<String, Visitor> cast) {
        Visitor author = cast.get(line.author());
        if (author == null || !isHere(line.room())) {
            return Optional.empty();
        }
        Room room = guard.enter(author, line.room());
        return Optional.of(post(line, room, author, topics.get(place(line))));
    }

    /** What comes later in the same place is an answer to this. */
    void remember(Script.Line line, Said said) {
        Long topic = said.topic();
        if (topic != null && !line.title().equals(NONE)) {
            topics.put(place(line), topic);
        }
    }

    private static String place(Script.Line line) {
        return line.room() + "/" + line.shelf() + "/" + line.title();
    }

    /** A plugin's developer may have taken a service away. */
    private boolean isHere(String room) {
        return services.list().stream().anyMatch(it -> it.room(room).isPresent());
    }

    private static NewPost post(Script.Line line, Room room, Visitor author, @Nullable Long topic) {
        UUID key = UUID.randomUUID();
        boolean team = author.role().isClinical();
        if (line.shelf().equals("live")) {
            return new NewPost(room, author, team, null, null, key, line.text(), true);
        }
        String title = line.title().equals(NONE) ? "" : line.title();
        Shelf shelf = Shelf.valueOf(line.shelf().toUpperCase(Locale.ROOT));
        NewPost.NewTopic opens = topic == null ? new NewPost.NewTopic(shelf, title) : null;
        return new NewPost(room, author, team, topic, opens, key, line.text(), true);
    }
}
