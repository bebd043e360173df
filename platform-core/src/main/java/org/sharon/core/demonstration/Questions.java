package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.polls.Polls;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration asked, with answers to choose from. */
final class Questions {

    /** A plugin's developer may have taken its service away. */
    private static final String ROOM = "anorexia";

    private final Guard guard;
    private final Posts posts;
    private final Polls polls;
    private final Clock clock;

    @Inject
    Questions(Guard guard, Posts posts, Polls polls, Clock clock) {
        this.guard = guard;
        this.posts = posts;
        this.polls = polls;
        this.clock = clock;
    }

    /** All of them are said on the way that every post takes, so the rules have read them. */
    void ofTheTeam(Map<String, Visitor> cast) {
        Optional.ofNullable(cast.get("rowan"))
                .filter(rowan -> guard.find(rowan, ROOM).isPresent())
                .ifPresent(this::quietHour);
    }

    void ofEvenings(Map<String, Visitor> cast) {
        Optional.ofNullable(cast.get("Hopeful Oak")).ifPresent(this::evenings);
    }

    void ofNights(Map<String, Visitor> cast) {
        Optional.ofNullable(cast.get("Warm Cup")).ifPresent(this::nightFeeds);
    }

    private void evenings(Visitor oak) {
        ask(
                oak,
                "anorexia",
                "What helps you most when an evening feels long?",
                "I often write here, or put music on. I would like to know what others do.\n\n"
                        + "Answers:\n• Music\n• Fresh air\n• Talking to somebody\n• Something else",
                clock.instant().plus(Duration.ofDays(13)),
                List.of(0, 2, 2));
    }

    private void quietHour(Visitor rowan) {
        Room room = guard.enter(rowan, ROOM);
        String text =
                "We would like to keep one quiet hour a week in the living room.\n\n"
                        + "Answers:\n• Tuesday evening\n• Thursday evening\n• Sunday afternoon";
        long topic =
                ask(
                        rowan,
                        ROOM,
                        "When should we have a quiet hour?",
                        text,
                        null,
                        List.of(1, 1, 2, 1, 1, 0, 1, 2, 1, 1));
        polls.close(rowan, room, topic);
    }

    private void nightFeeds(Visitor cup) {
        ask(
                cup,
                "newborn",
                "What do you do while you are up at night?",
                "Answers:\n• Read here\n• Listen to something\n• Look out of the window\n"
                        + "• Something else",
                null,
                List.of(0, 1));
    }

    private long ask(
            Visitor by,
            String slug,
            String question,
            String text,
            @Nullable Instant closes,
            List<Integer> chosen) {
        Room room = guard.enter(by, slug);
        NewPost post =
                new NewPost(
                        room,
                        by,
                        by.role().isClinical(),
                        null,
                        new NewPost.NewTopic(Shelf.FORUM, question),
                        UUID.randomUUID(),
                        text,
                        true);
        polls.keep(room, by, post.clientKey(), false, closes);
        Said said = posts.sayAndWait(post);
        if (!(said instanceof Said.Stored stored) || !stored.post().isPosted()) {
            throw new IllegalStateException("The rules hold a poll of the demonstration");
        }
        long topic = stored.post().topic() == null ? 0 : stored.post().topic();
        for (int i = 0; i < chosen.size(); i++) {
            polls.answer(somebody(by.trust(), i), room, topic, List.of(chosen.get(i)));
        }
        return topic;
    }

    /** Answers have no names, so those who gave them here have none either. */
    private static Visitor somebody(int trust, int number) {
        return new Visitor(-1L - number, trust, "", "robin", Role.MEMBER, false, Set.of(), "");
    }
}
