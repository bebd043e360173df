package org.sharon.core.living;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.board.Pinned;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.PostView;
import org.sharon.core.living.RoomHistory.Days;
import org.sharon.core.living.RoomHistory.Stretch;
import org.sharon.core.manners.Manner;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.When;

/**
 * A living room's page.
 *
 * @param blank nobody's, which a script fills in for each message that arrives
 * @param stretch which part of what was said it shows
 * @param days to which one can go; null while nobody has said anything
 * @param pictures whether people can send some here
 * @param closed whether this person cannot write now, because no staff are there
 * @param notices what is on the board for this room and has not been read
 */
record LivingView(
        Room room,
        List<PostView> posts,
        PostView blank,
        Stretch stretch,
        @Nullable Days days,
        Composer composer,
        List<Pinned> notices,
        boolean pictures,
        Manner manner,
        boolean closed) {

    /**
     * A message, and what stands above it.
     *
     * @param day the day that begins here, in words; empty where none does
     */
    record Line(PostView post, LocalDate date, String day) {}

    /** What was said, with a heading where a day begins. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (PostView post : posts) {
            LocalDate day = LocalDate.ofInstant(post.at(), When.LONDON);
            // Under a later day stands what a person has read first.
            boolean begins = day.isAfter(last);
            lines.add(new Line(post, day, begins ? When.weekdayAndDay(day) : ""));
            last = begins ? day : last;
        }
        return lines;
    }

    boolean isPast() {
        return stretch.isPast();
    }

    /** The last place shown, which the socket goes on from. */
    long newest() {
        return posts.stream()
                .filter(post -> !post.waiting())
                .mapToLong(PostView::seq)
                .max()
                .orElse(0);
    }

    String older() {
        return room.address() + "?before=" + stretch.posts().get(0).seq();
    }

    String later() {
        return room.address() + "?after=" + newest();
    }
}
