package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import org.sharon.core.features.Features;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.NoticeOffer;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Whoever has a shelf with comments can be told of them, as {@link ReplyNews} does. */
final class CommentOffer implements NoticeOffer {

    private final Guard guard;
    private final Features features;

    @Inject
    CommentOffer(Guard guard, Features features) {
        this.guard = guard;
        this.features = features;
    }

    @Override
    public Set<NoticeKind> kinds() {
        return Set.of(NoticeKind.COMMENT);
    }

    @Override
    public boolean isFor(Visitor visitor) {
        return guard.roomsOf(visitor).stream()
                .anyMatch(room -> !room.isLive() && hasComments(room));
    }

    private boolean hasComments(Room room) {
        return Arrays.stream(Shelf.values())
                .filter(Shelf::hasComments)
                .filter(shelf -> shelf.isIn(room, features))
                .anyMatch(shelf -> shelf.isAnsweredIn(room, features));
    }
}
