package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration have drawn, and who has looked at it. */
final class Sketches {

    private static final String CLINICIAN = "hazel";

    private final Talk talk;
    private final Pictures pictures;
    private final Posts posts;
    private final Reviews reviews;

    /** What waits for somebody to look. */
    private final Map<Script.Sketch, Post> waiting = new HashMap<>();

    @Inject
    Sketches(Talk talk, Pictures pictures, Posts posts, Reviews reviews) {
        this.talk = talk;
        this.pictures = pictures;
        this.posts = posts;
        this.reviews = reviews;
    }

    /** It is sent on the way that every picture takes, so it is drawn anew and held. */
    void send(Script.Sketch sketch, Map<String, Visitor> cast) {
        talk.prepare(sketch.line(), cast).ifPresent(post -> send(sketch, post));
    }

    private void send(Script.Sketch sketch, NewPost post) {
        byte[] file = Resources.bytes("pictures/" + sketch.picture() + ".webp");
        pictures.keep(post.room(), post.author(), post.clientKey(), sketch.alt(), file);
        Said said = posts.sayWithPicture(post, sketch.alt());
        if (!(said instanceof Said.Stored stored) || stored.post().isPosted()) {
            throw new IllegalStateException("A picture of the demonstration is not held");
        }
        talk.remember(sketch.line(), said);
        waiting.put(sketch, stored.post());
    }

    /** A clinician has seen no person and no place on it. */
    void show(Script.Sketch sketch, Map<String, Visitor> cast) {
        Post post = waiting.remove(sketch);
        if (post != null) {
            long review = reviews.findUndecided(post.id(), post.revision()).orElseThrow();
            reviews.showWithPicture(cast.get(CLINICIAN), review, 0);
        }
    }
}
