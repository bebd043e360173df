package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Hearing.Heard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/**
 * The one way of every post: its shape is checked, it is judged, committed, and then shown.
 *
 * <p>All methods block except where they say otherwise. Callers have asked the guard.
 */
public final class Posts {

    /** What a decision did to a post. */
    public record Change(Post before, Post after) {}

    private static final int HISTORY = 50;

    /** Nobody has a page open for longer: a session ends before. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private static final int MOST_TOLD = 200;

    private final Hearing hearing;
    private final Writer writer;
    private final PostStore store;
    private final PostChanges changes;
    private final ThreadBooks threads;
    private final TopicStore topics;
    private final HeldPromise promise;
    private final Clock clock;

    @Inject
    Posts(
            Hearing hearing,
            Writer writer,
            PostStore store,
            PostChanges changes,
            ThreadBooks threads,
            TopicStore topics,
            HeldPromise promise,
            Clock clock) {
        this.threads = threads;
        this.topics = topics;
        this.promise = promise;
        this.clock = clock;
        this.hearing = hearing;
        this.writer = writer;
        this.store = store;
        this.changes = changes;
    }

    /** Judges on the calling thread, and completes after COMMIT. */
    public CompletableFuture<Said> say(NewPost raw) {
        NewPost post = raw.withText(PostText.cleaned(raw.text()));
        Optional<Said.Refused> wrong =
                PostText.complaint(post)
                        .or(() -> threads.closed(post.room(), post.author(), false));
        if (wrong.isPresent()) {
            return CompletableFuture.completedFuture(wrong.get());
        }
        Heard heard =
                hear(
                        post.room(),
                        post.author(),
                        surface(post),
                        title(post),
                        post.text(),
                        post.asTeam());
        if (heard.refused().isPresent()) {
            return CompletableFuture.completedFuture(heard.refused().get());
        }
        Judged judged = heard.judged();
        if (judged.asksFirst() && !post.anyway()) {
            return CompletableFuture.completedFuture(new Said.Nudged(judged));
        }
        String promised = promised(post.room(), judged);
        return writer.write(new Submission(post.withText(heard.text()), judged, heard.own()))
                .thenApply(stored -> Said.Stored.of(stored, judged, promised));
    }

    /**
     * Whether a post could come at once and no rule remarks on it, so that nobody misses it while
     * it rests. Stores nothing.
     */
    boolean isQuiet(NewPost raw) {
        NewPost post = raw.withText(PostText.cleaned(raw.text()));
        if (PostText.complaint(post).isPresent()) {
            return false;
        }
        Heard heard =
                hear(
                        post.room(),
                        post.author(),
                        surface(post),
                        title(post),
                        post.text(),
                        post.asTeam());
        return heard.refused().isEmpty()
                && heard.judged().visibility() == Visibility.VISIBLE
                && heard.judged().attention() == Attention.NONE;
    }

    /**
     * Says something with a picture beside it, which is kept under the same key. It is always held,
     * so nobody is asked anything first.
     *
     * @param alt what is on the picture, in words
     */
    public Said sayWithPicture(NewPost raw, String alt) {
        NewPost post = raw.withText(PostText.cleaned(raw.text()));
        Surface surface = surface(post);
        Optional<Said.Refused> wrong =
                PostText.complaint(post)
                        .or(() -> threads.closed(post.room(), post.author(), false));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Heard heard =
                hear(post.room(), post.author(), surface, title(post), post.text(), post.asTeam());
        Heard ofAlt = hear(post.room(), post.author(), surface, "", alt, post.asTeam());
        Optional<Said.Refused> refused = heard.refused().or(ofAlt::refused);
        if (refused.isPresent()) {
            return refused.get();
        }
        Judged judged = heard.judged().withPicture(ofAlt.judged());
        String promised = promised(post.room(), judged);
        return waitFor(
                writer.write(new Submission(post.withText(heard.text()), judged, heard.own()))
                        .thenApply(stored -> Said.Stored.of(stored, judged, promised)));
    }

    /** The same, for a form: waits until it is known what became of the post. */
    public Said sayAndWait(NewPost post) {
        return waitFor(say(post));
    }

    /**
     * Commits words that were judged where they were typed, with the cases that this judgement
     * opens. Nobody is asked again, so nothing can make less of them.
     */
    Said sayJudged(NewPost post, Judged judged) {
        String promised = promised(post.room(), judged);
        return waitFor(
                writer.write(new Submission(post, judged, null))
                        .thenApply(stored -> Said.Stored.of(stored, judged, promised)));
    }

    /** On the thread of the author, whose language it is in. */
    private String promised(Room room, Judged judged) {
        return judged.isHeld() ? promise.words(room) : "";
    }

    private static Said waitFor(CompletableFuture<? extends Said> said) {
        try {
            return said.get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (TimeoutException slow) {
            throw new WriterBusyException();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WriterBusyException();
        }
    }

    /** Changes what one's own post says. The new text takes the same way as the first. */
    public Said edit(Room room, Visitor author, Post post, String rawText, boolean anyway) {
        return edit(room, author, post, rawText, anyway, ChosenWarning.NOT_ASKED);
    }

    /**
     * The same, with what the author says of its warning. A warning that the team gave stays
     * whatever they say.
     */
    Said edit(
            Room room,
            Visitor author,
            Post post,
            String rawText,
            boolean anyway,
            ChosenWarning warning) {
        String text = PostText.cleaned(rawText);
        Optional<Said.Refused> wrong =
                PostText.complaint(text, longest(post))
                        .or(() -> threads.closed(room, author, true));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Heard heard = hear(room, author, surface(room, post), "", text, post.asTeam());
        if (heard.refused().isPresent()) {
            return heard.refused().get();
        }
        if (heard.judged().asksFirst() && !anyway) {
            return new Said.Nudged(heard.judged());
        }
        // Other words make another thing of a picture.
        Judged judged =
                store.hasPicture(post)
                        ? heard.judged().withPicture(Judged.clear())
                        : heard.judged();
        Post edited = changes.edit(post.id(), heard.text(), heard.own(), judged, warning);
        return Said.Stored.of(edited, judged, promised(room, judged));
    }

    /**
     * Takes one's own post back: nobody finds it any more, and nobody can show it again. Twice is
     * once.
     *
     * @throws org.sharon.core.web.ConflictException when it opens a topic in which others have
     *     written
     */
    void takeBack(Post post) {
        changes.takeBack(post.id());
    }

    /** Whether it opens a topic in which somebody else has written, so that it stays. */
    boolean isAnsweredByOthers(Post post) {
        return changes.isAnsweredByOthers(post);
    }

    /** How many characters a post may have: fewer where it stands on the page of a member. */
    int longest(Post post) {
        Long topic = post.opensTopic() ? post.topic() : null;
        return topic == null || topics.shelf(topic).isOfRoom()
                ? PostText.LONGEST
                : PostText.LONGEST_ON_PAGE;
    }

    /**
     * Shows a post that was held, inside the transaction that says who decided so: it takes the
     * room's next place. Takes the room's lock first. Nothing happens if it is shown already.
     */
    public Change show(Handle handle, long room, long post) {
        return changes.show(handle, room, post);
    }

    /**
     * Takes a post out of sight, or keeps it there under another state, inside the transaction that
     * says who decided so. Takes the room's lock first. Nothing of the post is deleted.
     */
    public Change setAside(Handle handle, long room, long post, Post.State state) {
        return changes.setAside(handle, room, post, state);
    }

    /**
     * Gives a post the warning that the team has chosen for it, or takes it away, inside the
     * transaction that says who did. Takes the room's lock first.
     */
    public Change warn(Handle handle, long room, long post, @Nullable Warning warning) {
        return changes.warn(handle, room, post, warning);
    }

    /**
     * Sends what somebody said lately in living rooms again to whoever is there, because their
     * nickname is another one now.
     */
    public void tellOfName(long author) {
        store.listLiveSince(author, clock.instant().minus(A_DAY), MOST_TOLD)
                .forEach(post -> changes.announce(post, post));
    }

    /** Tells the rooms of all nodes, after COMMIT. */
    public void tell(Change change) {
        changes.announce(change.before(), change.after());
    }

    public Optional<Post> find(long post) {
        return store.find(post);
    }

    /** These posts, the newest first, in one look. */
    public List<Post> list(Collection<Long> posts) {
        return store.list(posts);
    }

    /** The same inside a transaction. */
    public Optional<Post> find(Handle handle, long post) {
        return store.find(handle, post);
    }

    /**
     * Up to {@code n} posts before and after one in the same conversation, oldest first, without
     * it.
     */
    public List<Post> around(Post post, int n) {
        return store.listAround(post, n);
    }

    /** What staff may see around a message between members, oldest first, without it. */
    public List<Post> excerpt(long about) {
        return store.listExcerpt(about);
    }

    /** Lets staff see these beside a message: others of the same conversation. */
    public void addToExcerpt(
            Handle handle, Post about, Collection<Long> posts, long by, Instant at) {
        store.addToExcerpt(handle, about, posts, by, at);
    }

    /** What a living room was shown after {@code seq}, oldest first. */
    public List<Post> after(long room, long seq, int limit) {
        return store.listAfter(room, seq, limit);
    }

    /** The last place taken in a room. */
    public long place(long room) {
        return store.findPlace(room);
    }

    /** The first place of a room that was taken at this time or later. */
    public long placeAt(long room, Instant then) {
        return store.findPlaceAt(room, then);
    }

    /** The newest posts of a living room, oldest first. */
    public List<Post> latest(long room) {
        return store.listLatest(room, Long.MAX_VALUE, HISTORY);
    }

    /** The posts of a living room before a place, oldest first. */
    public List<Post> before(long room, long seq) {
        return store.listLatest(room, seq, HISTORY);
    }

    /** One's own posts in a living room that still wait for a person. */
    public List<Post> waiting(long room, Visitor author) {
        return store.listWaiting(room, author.account());
    }

    private Heard hear(
            Room room, Visitor author, Surface surface, String title, String text, boolean asTeam) {
        if (asTeam) {
            return new Heard(text, null, Judged.clear(), Optional.empty());
        }
        Heard heard = hearing.hear(room, author, surface, title, text);
        return room.kind() == Room.Kind.QUESTION ? heard.readByTheTeam() : heard;
    }

    private Surface surface(NewPost post) {
        if (post.newTopic() == null) {
            return surface(post.room(), post.topic());
        }
        return surface(post.newTopic().shelf());
    }

    private Surface surface(Room room, Post post) {
        return post.opensTopic() && post.topic() != null
                ? surface(topics.shelf(post.topic()))
                : surface(room, post.topic());
    }

    private static Surface surface(Shelf shelf) {
        return switch (shelf) {
            case FORUM -> Surface.POST;
            case BLOG -> Surface.BLOG;
            case WALL, PAGE -> Surface.WALL;
            case TIMELINE -> Surface.PROFILE;
        };
    }

    /**
     * @param answered the topic that is answered, or null
     */
    private Surface surface(Room room, @Nullable Long answered) {
        return switch (room.kind()) {
            case PRIVATE, QUESTION, BETWEEN, AMONG -> Surface.MESSAGE;
            case LIVING -> Surface.LIVE;
            case FORUM ->
                    answered == null
                            ? Surface.POST
                            : topics.shelf(answered).hasComments()
                                    ? Surface.COMMENT
                                    : Surface.REPLY;
        };
    }

    private static String title(NewPost post) {
        return post.newTopic() == null ? "" : post.newTopic().title();
    }

    static List<Long> ids(Collection<Room> rooms) {
        List<Long> ids = new ArrayList<>();
        rooms.forEach(room -> ids.add(room.id()));
        return ids;
    }
}
