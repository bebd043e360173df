package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.core.store.Database;
import org.sharon.core.web.ConflictException;

/**
 * Changes posts that are there: edits, and what staff decide. Each change takes the room's lock
 * first.
 */
final class PostChanges {

    private static final String KEEP_REVISION =
            """
            INSERT INTO post_revision (post, revision, trust, text, written_at)
            SELECT id, revision, trust, text, COALESCE(edited_at, created_at) FROM post WHERE id = :post
            """;

    static final String KEEP_OWN_WORDS =
            """
            INSERT INTO post_revision (post, revision, trust, text, written_at)
            VALUES (:post, :revision, :trust, :text, :at)
            """;

    private static final String EDIT =
            """
            UPDATE post
               SET text = :text, revision = revision + :steps, edited_at = :at, state = :state,
                   warning = CASE WHEN warning_by = 'team' THEN warning
                                  WHEN :chosen IS NOT NULL THEN :chosen
                                  WHEN NOT :given AND warning_by = 'author' THEN warning
                                  ELSE :judged END,
                   warning_by = CASE WHEN warning_by = 'team' THEN 'team'
                                     WHEN :chosen IS NOT NULL THEN 'author'
                                     WHEN NOT :given AND warning_by = 'author' THEN 'author'
                                     WHEN :judged IS NULL THEN NULL
                                     ELSE 'rules' END
             WHERE id = :post
            """;

    private static final String WARN =
            """
            UPDATE post SET warning = :warning, warning_by = IF(:warning IS NULL, NULL, 'team')
             WHERE id = :post
            """;

    private final Database database;
    private final PostStore store;
    private final CaseBook cases;
    private final Hints hints;
    private final Appearances appearances;
    private final ThreadBooks threads;
    private final Rewording rewording;
    private final Clock clock;

    @Inject
    PostChanges(
            Database database,
            PostStore store,
            CaseBook cases,
            Hints hints,
            Appearances appearances,
            ThreadBooks threads,
            Rewording rewording,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.cases = cases;
        this.hints = hints;
        this.appearances = appearances;
        this.threads = threads;
        this.rewording = rewording;
        this.clock = clock;
    }

    /**
     * Keeps the old text as a revision, and shows or holds the new one as it was judged. What its
     * author wrote before a plugin gave it other words is the revision between the two.
     */
    Post edit(long id, String text, @Nullable String own, Judged judged, ChosenWarning chosen) {
        Post before = locate(id);
        Post after =
                database.write(
                        handle -> {
                            long next = lockRoom(handle, before.room(), id);
                            Post now = store.find(handle, id).orElseThrow();
                            if (!now.isOpen()) {
                                throw new ConflictException(
                                        say("conversations.this-post-has-been-taken-down"));
                            }
                            boolean hidden =
                                    now.state() == Post.State.HELD && cases.keepsHidden(handle, id);
                            Post.State state =
                                    judged.isHeld() || hidden ? Post.State.HELD : Post.State.POSTED;
                            handle.createUpdate(KEEP_REVISION).bind("post", id).execute();
                            if (own != null) {
                                handle.createUpdate(KEEP_OWN_WORDS)
                                        .bind("post", id)
                                        .bind("revision", now.revision() + 1)
                                        .bind("trust", now.trust())
                                        .bind("text", own)
                                        .bind("at", clock.instant())
                                        .execute();
                            }
                            handle.createUpdate(EDIT)
                                    .bind("steps", own == null ? 1 : 2)
                                    .bind("text", text)
                                    .bind("at", clock.instant())
                                    .bind("state", state.word())
                                    .bind("chosen", chosen.stored())
                                    .bind("given", chosen.given())
                                    .bind("judged", judged.warning())
                                    .bind("post", id)
                                    .execute();
                            if (!now.isPosted() && state == Post.State.POSTED) {
                                takeNextPlace(handle, now, next);
                            }
                            if (now.isPosted() != (state == Post.State.POSTED)) {
                                countInTopic(handle, now, state == Post.State.POSTED);
                            }
                            cases.supersede(handle, id);
                            Post edited = store.find(handle, id).orElseThrow();
                            if (!now.isPosted()) {
                                threads.shown(handle, edited);
                            } else if (edited.isPosted()) {
                                rewording.reworded(handle, edited);
                            }
                            if (judged.isHeld() || judged.attention() != Attention.NONE) {
                                cases.open(handle, List.of(new CaseBook.Concern(edited, judged)));
                            }
                            return edited;
                        });
        announce(before, after);
        if (judged.isHeld() || judged.attention() != Attention.NONE) {
            cases.hasOpened(List.of(new CaseBook.Concern(after, judged)));
        }
        return after;
    }

    Posts.Change show(Handle handle, long room, long id) {
        long next = lockRoom(handle, room, id);
        Post now = store.find(handle, id).orElseThrow();
        if (now.isPosted() || now.state() == Post.State.TAKEN) {
            return new Posts.Change(now, now);
        }
        setState(handle, id, Post.State.POSTED);
        takeNextPlace(handle, now, next);
        countInTopic(handle, now, true);
        Post shown = store.find(handle, id).orElseThrow();
        threads.shown(handle, shown);
        return new Posts.Change(now, shown);
    }

    Posts.Change setAside(Handle handle, long room, long id, Post.State state) {
        lockRoom(handle, room, id);
        Post now = store.find(handle, id).orElseThrow();
        if (now.state() == Post.State.TAKEN) {
            return new Posts.Change(now, now);
        }
        setState(handle, id, state);
        if (now.isPosted()) {
            countInTopic(handle, now, false);
        }
        return new Posts.Change(now, store.find(handle, id).orElseThrow());
    }

    /**
     * Takes a post out of sight because its author wants it back. Nobody can show it again; what
     * the team knows of it, it keeps.
     *
     * @throws ConflictException when it opens a topic in which others have written
     */
    void takeBack(long id) {
        Post before = locate(id);
        Posts.Change change =
                database.write(
                        handle -> {
                            lockRoom(handle, before.room(), id);
                            Post now = store.find(handle, id).orElseThrow();
                            if (store.isAnsweredByOthers(handle, now)) {
                                throw new ConflictException(
                                        say("conversations.others-have-answered-so-it-stays"));
                            }
                            return now.isPosted()
                                    ? setAside(handle, now.room(), id, Post.State.TAKEN)
                                    : new Posts.Change(now, now);
                        });
        announce(change.before(), change.after());
    }

    boolean isAnsweredByOthers(Post post) {
        return database.read(handle -> store.isAnsweredByOthers(handle, post));
    }

    Posts.Change warn(Handle handle, long room, long id, @Nullable Warning warning) {
        lockRoom(handle, room, id);
        Post now = store.find(handle, id).orElseThrow();
        handle.createUpdate(WARN)
                .bind("warning", warning == null ? null : warning.stored())
                .bind("post", id)
                .execute();
        return new Posts.Change(now, store.find(handle, id).orElseThrow());
    }

    private Post locate(long id) {
        return store.find(id).orElseThrow();
    }

    void announce(Post before, Post after) {
        boolean appears = after.isPosted() && after.seq() != before.seq();
        boolean changes = after.isPosted() && before.isPosted();
        boolean goes = before.isPosted() && !after.isPosted();
        if (appears) {
            appearances.shown(List.of(after));
        }
        if (changes && after.revision() != before.revision()) {
            appearances.changed(after);
        }
        hints.publish(
                new Hints.Hint(
                        after.room(),
                        appears ? after.seq() : 0,
                        changes ? after.id() : 0,
                        goes ? before.seq() : 0));
    }

    /** Where the room is, whose lock this takes to change one of its posts. */
    private static long lockRoom(Handle handle, long room, long post) {
        long next =
                handle.createQuery("SELECT next_seq FROM room WHERE id = :room FOR UPDATE")
                        .bind("room", room)
                        .mapTo(Long.class)
                        .one();
        TopicChanges.count(handle, post);
        return next;
    }

    private static void setState(Handle handle, long id, Post.State state) {
        handle.createUpdate("UPDATE post SET state = :state WHERE id = :id")
                .bind("state", state.word())
                .bind("id", id)
                .execute();
    }

    private static void takeNextPlace(Handle handle, Post post, long next) {
        handle.createUpdate("UPDATE post SET seq = :seq WHERE id = :id")
                .bind("seq", next)
                .bind("id", post.id())
                .execute();
        handle.createUpdate("UPDATE room SET next_seq = :next WHERE id = :room")
                .bind("next", next + 1)
                .bind("room", post.room())
                .execute();
    }

    /** A topic is seen while its first post is; its replies are counted while they are seen. */
    private void countInTopic(Handle handle, Post post, boolean appears) {
        if (post.topic() == null) {
            return;
        }
        String change =
                post.opensTopic()
                        ? "visible = :appears"
                        : "replies = GREATEST(0, replies + IF(:appears, 1, -1))";
        String moved = appears ? ", last_at = :at" : "";
        var update =
                handle.createUpdate("UPDATE topic SET " + change + moved + " WHERE id = :topic")
                        .bind("appears", appears)
                        .bind("topic", post.topic());
        if (appears) {
            update.bind("at", clock.instant());
        }
        update.execute();
    }
}
