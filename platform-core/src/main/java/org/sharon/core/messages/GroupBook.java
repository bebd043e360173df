package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.ThreadBook;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Says who may write in a small group, and tells the others. */
final class GroupBook implements ThreadBook {

    private final GroupStore store;
    private final GroupDoor door;
    private final Notices notices;

    @Inject
    GroupBook(GroupStore store, GroupDoor door, Notices notices) {
        this.store = store;
        this.door = door;
        this.notices = notices;
    }

    @Override
    public Room.Kind kind() {
        return Room.Kind.AMONG;
    }

    @Override
    public Optional<Said.Refused> closed(Room thread, Visitor author, boolean edits) {
        Optional<Group> found =
                store.find(thread.trust(), thread.slug())
                        .map(door::look)
                        .filter(group -> group.has(author.account()));
        if (found.isEmpty()) {
            return refused(say("messages.you-cannot-write-here-just-now"));
        }
        return found.get().members().size() < 2
                ? refused(say("messages.nobody-else-is-here-yet-your"))
                : Optional.empty();
    }

    /** Whoever may not be with the others any more goes before they could read it. */
    @Override
    public void shown(Handle handle, Post post) {
        store.lock(handle, post.room());
        door.settle(handle, post.room())
                .ifPresent(
                        group -> {
                            store.moved(handle, post.room(), post.createdAt());
                            notices.tell(handle, forReaders(group, post));
                        });
    }

    private static List<Notice> forReaders(Group group, Post post) {
        return group.members().stream()
                .filter(each -> each.account() != post.author())
                .filter(each -> each.changedAt().isBefore(post.createdAt()))
                .map(each -> each.account())
                .map(each -> new Notice(each, NoticeKind.MESSAGE, group.room().address()))
                .toList();
    }

    private static Optional<Said.Refused> refused(String sentence) {
        return Optional.of(new Said.Refused("closed", sentence));
    }
}
