package org.sharon.core.reports;

import com.google.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Surface;
import org.sharon.core.conversations.CareTeam;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.PostGate;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.conversations.Typed;
import org.sharon.core.moderation.Reported;
import org.sharon.core.store.Database;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Members report posts, and read what became of it. All methods block. */
final class Reports {

    /** As many different people hide a post until somebody has read it. */
    static final int HIDE = 3;

    /** Reports of one person that changed nothing, within {@link #LATELY}. */
    private static final int OFTEN = 3;

    private static final Duration LATELY = Duration.ofDays(90);

    /**
     * What came of it.
     *
     * @param id of the report
     * @param helpNow the reporter's own words say that they need help themselves
     */
    record Receipt(long id, boolean helpNow) {}

    private record Filed(long id, Posts.@Nullable Change change, boolean isNew) {}

    private final Database database;
    private final ReportStore store;
    private final Reported desk;
    private final Posts posts;
    private final PostGate gate;
    private final CareTeam team;
    private final Clock clock;

    @Inject
    Reports(
            Database database,
            ReportStore store,
            Reported desk,
            Posts posts,
            PostGate gate,
            CareTeam team,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.desk = desk;
        this.posts = posts;
        this.gate = gate;
        this.team = team;
        this.clock = clock;
    }

    /** Whether this person may report this post: not their own, and staff have better ways. */
    static boolean mayReport(Visitor visitor, Post post) {
        return !visitor.role().isClinical() && post.author() != visitor.account();
    }

    /**
     * Files a report. The same again is the same receipt.
     *
     * @param note the reporter's own words; may be empty
     * @param around other messages between members that staff are to see beside it
     */
    Receipt file(Visitor by, Seen seen, Concern concern, String note, List<Long> around) {
        boolean helpNow = !note.isEmpty() && hear(by, seen, note);
        Filed filed =
                database.write(
                        handle -> {
                            Filed done = file(handle, by, seen.post(), concern, note);
                            if (done.isNew()) {
                                posts.addToExcerpt(
                                        handle, seen.post(), around, by.account(), clock.instant());
                            }
                            return done;
                        });
        if (filed.change() != null) {
            posts.tell(filed.change());
        }
        if (filed.isNew()) {
            desk.tell();
        }
        return new Receipt(filed.id(), helpNow);
    }

    /**
     * Files a report of something that is no post. It becomes a message of the reporter's to the
     * team of the service, which staff find among what they are to note, and can answer. The same
     * again on the same day is the same receipt.
     *
     * @param place its own address, by which it is known
     * @param note the reporter's own words; may be empty
     */
    Receipt file(
            Visitor by,
            String service,
            String place,
            Reportable.Thing item,
            Concern concern,
            String note) {
        Judged heard = note.isEmpty() ? Judged.clear() : gate.judge(typed(by, service, "", note));
        LocalDate today = LocalDate.ofInstant(clock.instant(), When.LONDON);
        UUID key = key(by.account() + place + "/" + concern.word() + "/" + today);
        // What the rules marked in the note has to stand where it stood.
        String text =
                (note.isEmpty() ? "" : note + "\n\n")
                        + "“%s”: %s".formatted(item.title(), concern.label());
        Post post =
                team.tell(
                        by,
                        service,
                        key,
                        text,
                        desk.ofItem(
                                heard,
                                "A member reported “%s” (%s). %s"
                                        .formatted(
                                                item.title(),
                                                item.address(),
                                                concern.forStaff(note))));
        long id =
                database.write(
                        handle -> {
                            lock(handle, post.room());
                            return store.findSame(handle, post, concern.kind(), by.account())
                                    .orElseGet(
                                            () ->
                                                    store.addOfItem(
                                                            handle,
                                                            post,
                                                            by.account(),
                                                            concern,
                                                            note,
                                                            desk.alertOf(handle, post),
                                                            item.writer() == 0
                                                                    ? null
                                                                    : item.writer(),
                                                            now()));
                        });
        return new Receipt(id, heard.needsHelpNow());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static UUID key(String about) {
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    private static Typed typed(Visitor by, String service, String room, String note) {
        return new Typed(by.trust(), service, room, Surface.FORM, by.account(), false, note);
    }

    List<Report> list(Visitor reporter, long before, int limit) {
        return store.list(reporter.account(), before, limit);
    }

    Report find(Visitor reporter, long id) {
        return store.find(reporter.account(), id).orElseThrow(NotFoundException::new);
    }

    /**
     * Staff read these words in any case. Where they say that the reporter needs somebody, they
     * also become a message of the reporter's, with an alert of its own.
     */
    private boolean hear(Visitor by, Seen seen, String note) {
        Judged judged = gate.judge(typed(by, seen.room().service(), seen.room().slug(), note));
        if (judged.attention() != Attention.NONE) {
            String text = note + "\n\n(Written with a report of a post)";
            UUID key = key(by.account() + "/" + seen.post().id() + "/" + note);
            team.tell(by, seen.room().service(), key, text, judged);
        }
        return judged.needsHelpNow();
    }

    private Filed file(Handle handle, Visitor by, Post seen, Concern concern, String note) {
        lock(handle, seen.room());
        // Whatever the author or staff did meanwhile, they did under the same lock.
        Post post = posts.find(handle, seen.id()).orElseThrow(NotFoundException::new);
        Optional<Long> same = store.findSame(handle, post, concern.kind(), by.account());
        if (same.isPresent()) {
            return new Filed(same.get(), null, false);
        }
        if (!post.isPosted()) {
            throw new NotFoundException();
        }
        Instant now = now();
        String reason = concern.forStaff(note);
        if (concern.kind() == Concern.Kind.PERSON) {
            long alert =
                    desk.join(handle, post, store.listAlerts(handle, post.id()), reason)
                            .orElseGet(() -> desk.alarm(handle, post, reason));
            long id = store.add(handle, post, by.account(), concern, note, null, alert, now);
            return new Filed(id, null, true);
        }
        Long review = desk.review(handle, post, reason).orElse(null);
        long id = store.add(handle, post, by.account(), concern, note, review, null, now);
        return new Filed(id, hide(handle, post, review, now), true);
    }

    private Posts.@Nullable Change hide(
            Handle handle, Post post, @Nullable Long review, Instant now) {
        if (review == null || post.asTeam()) {
            return null;
        }
        int people = store.countThatHide(handle, review, OFTEN, now.minus(LATELY));
        return people < HIDE
                ? null
                : posts.setAside(handle, post.room(), post.id(), Post.State.HELD);
    }

    private static void lock(Handle handle, long room) {
        handle.createQuery("SELECT id FROM room WHERE id = :room FOR UPDATE")
                .bind("room", room)
                .mapTo(Long.class)
                .one();
    }
}
