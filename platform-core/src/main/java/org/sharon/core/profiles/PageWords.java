package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.conversations.PagePosts.Day;
import org.sharon.core.conversations.Said;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Says what somebody would type on a wall or a timeline: for demonstrations. */
public final class PageWords {

    private final Profiles profiles;
    private final Walls walls;
    private final Milestones milestones;
    private final Memories memories;
    private final Guard guard;
    private final Clock clock;

    @Inject
    PageWords(
            Profiles profiles,
            Walls walls,
            Milestones milestones,
            Memories memories,
            Guard guard,
            Clock clock) {
        this.profiles = profiles;
        this.walls = walls;
        this.milestones = milestones;
        this.memories = memories;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * @throws IllegalStateException when a rule does not let the words pass
     */
    public void write(Visitor author, String slug, long owner, String text) {
        Room room = guard.enter(author, slug);
        passed(
                walls.write(
                        author,
                        room,
                        profiles.open(author, room, profiles.wordOf(owner)),
                        UUID.randomUUID(),
                        text,
                        Optional.empty(),
                        false));
    }

    /**
     * The same of a milestone of one's own, so many months ago.
     *
     * @param kind as the plugin calls it; another one is left out
     */
    public void remember(Visitor member, String slug, String kind, int months, String text) {
        Room room = guard.enter(member, slug);
        if (!milestones.kinds(room).contains(kind)) {
            return;
        }
        YearMonth month = YearMonth.now(clock.withZone(When.LONDON)).minusMonths(months);
        passed(
                milestones.add(
                        member,
                        room,
                        UUID.randomUUID(),
                        kind,
                        new Day(month.getYear(), month.getMonthValue()),
                        text,
                        Optional.empty(),
                        false));
    }

    /** This person wants to be shown what they wrote a year ago. */
    public void askForMemories(Visitor member) {
        memories.choose(member, true);
    }

    private static void passed(Said said) {
        if (!(said instanceof Said.Stored stored) || !stored.post().isPosted()) {
            throw new IllegalStateException("The rules hold a page of the demonstration");
        }
    }
}
