package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sharon.api.features.Feature;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.features.Features;
import org.sharon.core.messages.Talk.State;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.Database;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Members who write to each other. Nobody is written to who has not said yes, and whoever is told
 * no is never told why. Every method blocks.
 */
public final class Messages implements HomePart, NoticeOffer {

    static final int LONGEST_REQUEST = 500;

    private final Database database;
    private final TalkStore store;
    private final Acquaintance acquaintance;
    private final Posts posts;
    private final Rooms rooms;
    private final Guard guard;
    private final Features features;
    private final Notices notices;
    private final Clock clock;

    @Inject
    Messages(
            Database database,
            TalkStore store,
            Acquaintance acquaintance,
            Posts posts,
            Rooms rooms,
            Guard guard,
            Features features,
            Notices notices,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.acquaintance = acquaintance;
        this.posts = posts;
        this.rooms = rooms;
        this.guard = guard;
        this.features = features;
        this.notices = notices;
        this.clock = clock;
    }

    /** The services in which this person can write to others; none for staff. */
    List<String> services(Visitor visitor) {
        return visitor.role().isMember()
                ? guard.servicesOf(visitor).stream()
                        .filter(id -> features.isOn(visitor.trust(), id, Feature.MESSAGES))
                        .toList()
                : List.of();
    }

    /** Whether there is a page of messages for this person. */
    @Override
    public boolean isFor(Visitor visitor) {
        return !services(visitor).isEmpty();
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.MESSAGE, NoticeKind.MESSAGE_REQUEST, NoticeKind.REQUEST_ANSWER);
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        return isFor(visitor)
                ? Stream.of(new Link(Shelf.PEOPLE, say("messages.messages"), "/messages"))
                : Stream.empty();
    }

    /** Lets others ask this person whether they may write, or does not. */
    public void choose(Visitor visitor, boolean welcomes) {
        store.choose(visitor.account(), welcomes, now());
    }

    boolean welcomes(Visitor visitor) {
        return store.welcomes(visitor.account());
    }

    List<TalkStore.Listed> list(Visitor visitor, Instant before, int limit) {
        return store.list(visitor.account(), services(visitor), before, limit);
    }

    /** The conversation with this word in its address; for everybody else there is none. */
    Talk find(Visitor visitor, String word) {
        Room room = guard.enter(visitor, Room.threadSlug(Room.Kind.BETWEEN, word));
        return store.find(room.id(), visitor.account())
                .filter(Talk::listed)
                .orElseThrow(NotFoundException::new);
    }

    /** What the two have to do with each other already. */
    Optional<Talk> with(Visitor visitor, Post post) {
        return database.read(
                handle -> store.between(handle, visitor.account(), post.author(), post.service()));
    }

    /** Whether this person may ask the author of a post now. Whatever the reason, it is one no. */
    boolean mayAsk(Visitor visitor, Post post) {
        Instant now = now();
        return visitor.role().isMember()
                && features.isOn(visitor.trust(), post.service(), Feature.MESSAGES)
                && store.welcomes(post.author())
                && acquaintance.of(
                        visitor.trust(), post.service(), visitor.account(), post.author())
                && with(visitor, post).map(talk -> talk.mayBeAskedAgain(now)).orElse(true);
    }

    /**
     * Asks the author of a post whether one may write to them, with a few words.
     *
     * @param post of somebody whom {@link #mayAsk} allows to ask
     */
    public Said ask(Visitor visitor, Post post, UUID key, String text, boolean anyway) {
        String cleaned = PostText.cleaned(text);
        Optional<Said.Refused> wrong = PostText.complaint(cleaned).or(() -> tooLong(cleaned));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Room room = database.write(handle -> roomFor(handle, visitor, post));
        Said said = posts.sayAndWait(NewPost.live(room, visitor, key, cleaned, anyway));
        if (said instanceof Said.Stored) {
            database.write(
                    handle -> {
                        store.list(handle, room.id(), visitor.account(), true);
                        return null;
                    });
        }
        return said;
    }

    private static Optional<Said.Refused> tooLong(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_REQUEST
                ? Optional.empty()
                : Optional.of(
                        new Said.Refused(
                                "long",
                                say("messages.this-is-too-long-for-a", length, LONGEST_REQUEST)));
    }

    private Room roomFor(Handle handle, Visitor visitor, Post post) {
        store.lock(handle, visitor.account(), post.author());
        Instant now = now();
        Optional<Talk> before =
                store.between(handle, visitor.account(), post.author(), post.service());
        if (before.isPresent()) {
            if (before.get().mayBeAskedAgain(now)) {
                store.askAgain(handle, before.get(), now);
            }
            return before.get().room();
        }
        Room room =
                rooms.openThread(
                        handle,
                        Room.Kind.BETWEEN,
                        visitor.trust(),
                        post.service(),
                        say("messages.messages-between-members"),
                        List.of(visitor.account(), post.author()));
        store.add(handle, room, visitor.account(), post.author(), now);
        return room;
    }

    /** Says yes: from now on both can write. */
    public void accept(Visitor visitor, String word) {
        change(
                visitor,
                find(visitor, word),
                (handle, talk) -> {
                    if (talk.asksMe()) {
                        decide(handle, talk, State.OPEN);
                        answered(handle, talk);
                    }
                });
    }

    /** Says no. Whoever asked reads the same as after a block. */
    void refuse(Visitor visitor, Talk talk, boolean andBlock) {
        change(
                visitor,
                talk,
                (handle, now) -> {
                    if (!now.asksMe()) {
                        return;
                    }
                    decide(handle, now, State.REFUSED);
                    store.list(handle, now.room().id(), now.me(), andBlock);
                    if (andBlock) {
                        store.block(handle, now.room().id(), now.me());
                    }
                    answered(handle, now);
                });
    }

    /** Either ends it, without a reason. What was said stays. */
    void end(Visitor visitor, Talk talk, boolean andBlock) {
        change(
                visitor,
                talk,
                (handle, now) -> {
                    if (now.isOpen()) {
                        decide(handle, now, State.ENDED);
                    }
                    if (andBlock && now.blockedBy() == null) {
                        store.block(handle, now.room().id(), now.me());
                    }
                });
    }

    /** Takes back one's own end of it, or one's own block. */
    void beginAgain(Visitor visitor, Talk talk) {
        change(
                visitor,
                talk,
                (handle, now) -> {
                    if (now.isBlockedByMe()) {
                        store.block(handle, now.room().id(), null);
                    } else if (now.state() == State.ENDED
                            && now.isOverByMe()
                            && !now.isBlockedByOther()) {
                        decide(handle, now, State.OPEN);
                    }
                });
    }

    private void change(Visitor visitor, Talk talk, BiConsumer<Handle, Talk> change) {
        database.write(
                handle -> {
                    store.lock(handle, talk.me(), talk.other());
                    store.find(handle, talk.room().id(), visitor.account())
                            .ifPresent(now -> change.accept(handle, now));
                    return null;
                });
    }

    private void decide(Handle handle, Talk talk, State state) {
        store.decide(handle, talk.room().id(), state, talk.me(), now());
    }

    /** Yes or no, the one who asked is told the same. */
    private void answered(Handle handle, Talk talk) {
        notices.tell(
                handle, new Notice(talk.other(), NoticeKind.REQUEST_ANSWER, talk.room().address()));
    }

    void seen(Talk talk, long seq) {
        if (seq > 0) {
            store.seen(talk.me(), talk.room().id(), seq);
        }
    }

    /** When staff read more of a conversation than was reported, the latest first. */
    List<Instant> openings(long room) {
        return store.openings(room);
    }

    /** Whether the two may still know of each other. */
    boolean isAcquainted(Talk talk) {
        return acquaintance.of(talk.room().trust(), talk.room().service(), talk.me(), talk.other());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
