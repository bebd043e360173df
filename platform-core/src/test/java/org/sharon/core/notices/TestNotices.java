package org.sharon.core.notices;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.store.Database;
import org.sharon.core.web.RoomDoor;
import org.sharon.core.web.Visitor;

/** Notices where every room is open to everybody. */
public final class TestNotices {

    private TestNotices() {}

    public static Notices on(Database database) {
        return new Notices(
                new NoticeStore(database),
                new ChoiceStore(database),
                database,
                new OpenDoors(),
                Set.of(),
                Clock.systemUTC());
    }

    private static final class OpenDoors implements RoomDoor {

        @Override
        public boolean opensFor(Visitor visitor, String slug) {
            return true;
        }

        @Override
        public Optional<String> serviceOf(Visitor visitor, String slug) {
            return Optional.empty();
        }
    }
}
