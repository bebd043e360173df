package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
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

/** Says who may write in a conversation of two, and tells the other one. */
final class TalkBook implements ThreadBook {

    private final TalkStore store;
    private final Acquaintance acquaintance;
    private final Notices notices;

    @Inject
    TalkBook(TalkStore store, Acquaintance acquaintance, Notices notices) {
        this.store = store;
        this.acquaintance = acquaintance;
        this.notices = notices;
    }

    @Override
    public Room.Kind kind() {
        return Room.Kind.BETWEEN;
    }

    /** A block, an end and a key that is gone sound the same: nobody learns which it was. */
    @Override
    public Optional<Said.Refused> closed(Room thread, Visitor author, boolean edits) {
        Optional<Talk> found = store.find(thread.id(), author.account());
        if (found.isEmpty() || found.get().blockedBy() != null) {
            return closed();
        }
        Talk talk = found.get();
        boolean acquainted =
                acquaintance.of(thread.trust(), thread.service(), talk.me(), talk.other());
        return switch (talk.state()) {
            case OPEN -> acquainted ? Optional.empty() : closed();
            case REFUSED, ENDED -> closed();
            case ASKED -> asked(talk, edits, acquainted);
        };
    }

    private Optional<Said.Refused> asked(Talk talk, boolean edits, boolean acquainted) {
        if (!acquainted) {
            return closed();
        }
        if (talk.askedBy() == talk.other()) {
            return refused(say("messages.say-yes-first-then-you-can"));
        }
        return edits || !store.hasAsked(talk)
                ? Optional.empty()
                : refused(say("messages.wait-for-an-answer-then-you"));
    }

    @Override
    public void shown(Handle handle, Post post) {
        store.find(handle, post.room(), post.author())
                .ifPresent(
                        talk -> {
                            boolean asks = talk.state() == Talk.State.ASKED;
                            store.moved(handle, post.room(), post.createdAt());
                            store.list(handle, post.room(), talk.other(), true);
                            notices.tell(
                                    handle,
                                    new Notice(
                                            talk.other(),
                                            asks ? NoticeKind.MESSAGE_REQUEST : NoticeKind.MESSAGE,
                                            talk.room().address()));
                        });
    }

    private static Optional<Said.Refused> closed() {
        return refused(say("messages.you-cannot-write-here-just-now"));
    }

    private static Optional<Said.Refused> refused(String sentence) {
        return Optional.of(new Said.Refused("closed", sentence));
    }
}
