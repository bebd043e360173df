package org.sharon.core.profiles;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;

/** The way from home to one's own page, in each room where there is more on it than a few words. */
final class OwnPages implements HomePart {

    private final Guard guard;
    private final Walls walls;
    private final Milestones milestones;

    @Inject
    OwnPages(Guard guard, Walls walls, Milestones milestones) {
        this.guard = guard;
        this.walls = walls;
        this.milestones = milestones;
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        if (!visitor.role().isMember()) {
            return Stream.empty();
        }
        List<Link> pages =
                guard.roomsOf(visitor).stream()
                        .filter(room -> walls.areIn(room) || milestones.areIn(room))
                        .map(room -> new Link(Shelf.PEOPLE, room.title(), room.path() + "/me"))
                        .toList();
        return pages.isEmpty()
                ? Stream.empty()
                : Link.named(say("profiles.my-page"), pages).stream();
    }
}
