package org.sharon.core.ask;

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
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Visitor;

/** Keeps beside the words of a question whether it waits, in the same transaction. */
final class QuestionBook implements ThreadBook {

    private final QuestionStore store;
    private final Trusts trusts;
    private final Notices notices;

    @Inject
    QuestionBook(QuestionStore store, Trusts trusts, Notices notices) {
        this.store = store;
        this.trusts = trusts;
        this.notices = notices;
    }

    @Override
    public Room.Kind kind() {
        return Room.Kind.QUESTION;
    }

    /** Both can always write: the member opens a closed question again by that. */
    @Override
    public Optional<Said.Refused> closed(Room thread, Visitor author, boolean edits) {
        return Optional.empty();
    }

    @Override
    public void shown(Handle handle, Post post) {
        if (post.asTeam()) {
            store.isAnswered(handle, post.room(), post.createdAt());
            store.find(handle, post.room())
                    .ifPresent(
                            it ->
                                    notices.tell(
                                            handle,
                                            new Notice(
                                                    it.member(),
                                                    NoticeKind.TEAM_ANSWER,
                                                    it.room().address())));
        } else {
            store.waits(
                    handle,
                    post.room(),
                    post.createdAt(),
                    Hours.of(trusts, post.trust(), post.service())
                            .answerDue(post.createdAt())
                            .orElse(null));
        }
    }
}
