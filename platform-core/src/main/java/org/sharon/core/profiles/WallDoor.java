package org.sharon.core.profiles;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.conversations.PageDoor;
import org.sharon.core.profiles.Profiles.Opened;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Leads whoever writes elsewhere to the wall on which they may. */
final class WallDoor implements PageDoor {

    private final Profiles profiles;
    private final Walls walls;

    @Inject
    WallDoor(Profiles profiles, Walls walls) {
        this.profiles = profiles;
        this.walls = walls;
    }

    @Override
    public Optional<Wall> find(Visitor visitor, Room room, String word) {
        Opened page = profiles.open(visitor, room, word);
        return walls.mayWrite(visitor, room, page)
                ? Optional.of(new Wall(page.account(), word, Walls.title(page), page.address(room)))
                : Optional.empty();
    }
}
