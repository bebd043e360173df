package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.core.audit.Audit;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Warning;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.training.Certificates;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** Held posts and the people who decide about them. Each is decided once, by one person. */
public final class Reviews {

    /** Who takes something in hand and leaves does not keep it from others for longer. */
    public static final Duration CLAIM = Duration.ofMinutes(15);

    private static final String CHANGED =
            "The author has changed this post, so there is nothing to decide here any more.";

    private static final String WROTE_IT = "You wrote this, so another person decides about it.";

    private static final String REPORTED_IT =
            "You reported this, so another person decides about it.";

    private final Database database;
    private final ReviewStore store;
    private final Posts posts;
    private final Guard rooms;
    private final CaseGuard guard;
    private final Certificates certificates;
    private final Audit audit;
    private final CaseHints hints;
    private final Notices notices;
    private final CaseEnds ends;
    private final Pictures pictures;
    private final Clock clock;

    @Inject
    Reviews(
            Database database,
            ReviewStore store,
            Posts posts,
            Guard rooms,
            CaseGuard guard,
            Certificates certificates,
            Audit audit,
            CaseHints hints,
            Notices notices,
            CaseEnds ends,
            Pictures pictures,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.posts = posts;
        this.rooms = rooms;
        this.guard = guard;
        this.certificates = certificates;
        this.audit = audit;
        this.hints = hints;
        this.notices = notices;
        this.ends = ends;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** What waits for this person, the most urgent first. */
    public List<CaseItem> listOpen(Visitor visitor, int limit) {
        if (visitor.role().isClinical()) {
            return store.listOpenOfServices(visitor.trust(), visitor.services(), limit);
        }
        List<Long> own =
                rooms.roomsOf(visitor).stream()
                        .filter(room -> certificates.letReview(visitor, room.service()))
                        .map(Room::id)
                        .toList();
        return store.listOpenOfRooms(own, visitor.account(), limit);
    }

    /** Every open review of every trust, for whoever watches for all. */
    public List<CaseMark> listOpenMarks(Handle handle) {
        return store.listOpenMarks(handle);
    }

    public List<CaseItem> list(Collection<Long> ids) {
        return store.list(ids);
    }

    /** The review, decided or not; for whoever may not know of it there is none. */
    CaseItem find(Visitor visitor, long id) {
        return store.find(id)
                .filter(item -> guard.admits(visitor, item.mark()))
                .orElseThrow(NotFoundException::new);
    }

    /** Whether this person could have the review, if they had passed the training. */
    boolean waitsForTraining(Visitor visitor, long id) {
        return store.find(id)
                .map(CaseItem::mark)
                .filter(mark -> guard.admitsOnceTrained(visitor, mark))
                .filter(mark -> !guard.admits(visitor, mark))
                .isPresent();
    }

    /**
     * What has become of it, or why this person cannot decide about it, in a sentence; empty while
     * they can.
     */
    String outcome(Visitor visitor, CaseItem item) {
        Optional<ReviewStore.Closed> closed = store.findClosed(item.id());
        if (closed.isPresent()) {
            return decided(closed.get());
        }
        if (!item.isHeld() && !(item.isReported() && item.isShown())) {
            return CHANGED;
        }
        return ofTheirOwn(visitor, item.id(), item.mark().author());
    }

    /** Nobody decides about what they wrote or reported; empty where they did neither. */
    private String ofTheirOwn(Visitor by, long review, long author) {
        if (author == by.account()) {
            return WROTE_IT;
        }
        return store.isReportedBy(review, by.account()) ? REPORTED_IT : "";
    }

    private void leaveToOthers(Visitor by, long review, long author) {
        String why = ofTheirOwn(by, review, author);
        if (!why.isEmpty()) {
            throw new ConflictException(why);
        }
    }

    /** The undecided review of this revision of a post, where decisions about a red post go. */
    public Optional<Long> findUndecided(long post, int revision) {
        return store.findUndecided(post, revision);
    }

    /** Takes a held post in hand; {@code over} takes it from a colleague too. */
    public void claim(Visitor by, long id, boolean over) {
        CaseItem item = find(by, id);
        leaveToOthers(by, id, item.mark().author());
        Instant now = clock.instant();
        boolean mine =
                database.write(
                        handle ->
                                store.claim(handle, id, by.account(), over, now, now.minus(CLAIM)));
        if (!mine) {
            throw new ConflictException(
                    store.findClosed(id).map(Reviews::decided).orElseGet(() -> inHand(item)));
        }
        hints.publish(1);
    }

    public void release(Visitor by, long id) {
        find(by, id);
        if (database.<Boolean>write(handle -> store.release(handle, id, by.account()))) {
            hints.publish(1);
        }
    }

    /** Shows a held post to its room, as the alert about it allows only a clinician to do. */
    public void approve(Visitor by, long id) {
        if (pictures.of(find(by, id).post()).isPresent()) {
            throw new ConflictException(
                    "There is a picture with this post. Open it under held posts, and look at it"
                            + " there.");
        }
        decide(by, id, Ruling.APPROVED, "");
    }

    /**
     * Decides about a held post, once and for all. Whoever comes second, or after the author has
     * changed the post, gets a {@link ConflictException}.
     *
     * @param reason what the author will read; empty when approved
     */
    void decide(Visitor by, long id, Ruling ruling, String reason) {
        decide(by, id, ruling, reason, reason);
    }

    /**
     * Shows a post with a picture on which this person has seen nobody and no place.
     *
     * @param marked how much of it a computer had marked as a face, which they looked at again
     */
    public void showWithPicture(Visitor by, long id, int marked) {
        String note = "said: no person and no place on the picture";
        if (marked > 0) {
            note +=
                    marked == 1
                            ? "; a computer had marked 1 place as a face"
                            : "; a computer had marked " + marked + " places as faces";
        }
        decide(by, id, Ruling.APPROVED, "", note);
    }

    private void decide(Visitor by, long id, Ruling ruling, String reason, String note) {
        CaseItem item = find(by, id);
        if (ruling == Ruling.APPROVED && !mayShow(by, item)) {
            throw new NotFoundException();
        }
        leaveToOthers(by, id, item.mark().author());
        Posts.Change change =
                database.write(
                        handle -> {
                            // The room's lock comes before the review's here as it does when the
                            // author edits.
                            lockRoom(handle, item.mark().room());
                            Optional<ReviewStore.Closed> closed = store.lock(handle, id);
                            if (closed.isPresent()) {
                                throw new ConflictException(decided(closed.get()));
                            }
                            Posts.Change done = apply(handle, item, ruling);
                            store.decide(handle, id, ruling, reason, by.account(), clock.instant());
                            // An author whose post was reported and can stay hears nothing of it.
                            if (!done.before().isPosted() || !done.after().isPosted()) {
                                notices.tell(handle, news(ruling, item, done.after()));
                            }
                            ends.decided(handle, item.post());
                            audit.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    "review-" + ruling.word(),
                                    "post:" + item.post(),
                                    note);
                            return done;
                        });
        posts.tell(change);
        hints.publish(1);
    }

    /** A red post is shown by a clinician or not at all. */
    static boolean mayShow(Visitor visitor, CaseItem item) {
        return item.mark().attention() != Attention.RED || visitor.role() == Role.CLINICIAN;
    }

    /** Takes down a post that its room can see, or one that is held. */
    void remove(Visitor by, long id, String reason) {
        Post post = posts.find(id).orElseThrow(NotFoundException::new);
        Room room = guard.roomOf(by, post);
        store.findReported(id).ifPresent(review -> leaveToOthers(by, review, post.author()));
        Posts.Change change =
                database.write(
                        handle -> {
                            lockRoom(handle, room.id());
                            Posts.Change done =
                                    posts.setAside(handle, room.id(), id, Post.State.REMOVED);
                            if (done.before().state() == Post.State.REMOVED) {
                                throw new ConflictException(
                                        "A colleague has already taken this post down.");
                            }
                            store.withdraw(handle, id, clock.instant());
                            store.addRemoved(
                                    handle, done.after(), reason, by.account(), clock.instant());
                            notices.tell(handle, decided(done.after()));
                            ends.decided(handle, id);
                            audit.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    "post-removed",
                                    "post:" + id,
                                    reason);
                            return done;
                        });
        posts.tell(change);
        hints.publish(1);
    }

    /** Gives a post that its room can see a content warning, or takes it away with null. */
    void warn(Visitor by, long id, @Nullable Warning warning) {
        Post post = posts.find(id).orElseThrow(NotFoundException::new);
        Room room = guard.roomOf(by, post);
        Posts.Change change =
                database.write(
                        handle -> {
                            Posts.Change done = posts.warn(handle, room.id(), id, warning);
                            if (!done.before().isPosted()) {
                                throw new ConflictException(
                                        "A colleague has already taken this post down.");
                            }
                            notices.tell(
                                    handle,
                                    new Notice(
                                            post.author(),
                                            NoticeKind.DECISION,
                                            post.address(room)));
                            audit.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    "post-warning",
                                    "post:" + id,
                                    warning == null ? "" : warning.stored());
                            return done;
                        });
        posts.tell(change);
    }

    /** What is shown is found where it stands, and everything else beside its reason. */
    private static Notice news(Ruling ruling, CaseItem item, Post post) {
        return ruling == Ruling.APPROVED
                ? new Notice(post.author(), NoticeKind.DECISION, place(item))
                : decided(post);
    }

    private static String place(CaseItem item) {
        String room = "/rooms/" + item.roomSlug();
        return item.topic() == null
                ? room
                : room
                        + "/topics/"
                        + item.topic()
                        + "?post="
                        + item.post()
                        + "#post-"
                        + item.post();
    }

    private static Notice decided(Post post) {
        return new Notice(post.author(), NoticeKind.DECISION, "/decisions");
    }

    private Posts.Change apply(Handle handle, CaseItem item, Ruling ruling) {
        long room = item.mark().room();
        Posts.Change change =
                ruling == Ruling.APPROVED
                        ? posts.show(handle, room, item.post())
                        : posts.setAside(handle, room, item.post(), ruling.state());
        boolean waits =
                change.before().state() == Post.State.HELD
                        || item.isReported() && change.before().isPosted();
        if (!waits || change.before().revision() != item.revision()) {
            throw new ConflictException(CHANGED);
        }
        return change;
    }

    private static void lockRoom(Handle handle, long room) {
        handle.createQuery("SELECT id FROM room WHERE id = :room FOR UPDATE")
                .bind("room", room)
                .mapTo(Long.class)
                .one();
    }

    private static String decided(ReviewStore.Closed closed) {
        return switch (closed.decision()) {
            case "approved" -> closed.nickname() + " has already read this, and it can be seen.";
            case "returned" -> closed.nickname() + " has already sent this post back.";
            case "refused" -> closed.nickname() + " has already decided not to show this post.";
            default -> CHANGED;
        };
    }

    private static String inHand(CaseItem item) {
        CaseMark.Hand hand = item.mark().claimed();
        return (hand == null ? "A colleague" : hand.nickname())
                + " is looking at this. Speak to them, or open it and take it over.";
    }
}
