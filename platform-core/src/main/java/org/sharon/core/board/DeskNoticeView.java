package org.sharon.core.board;

import org.sharon.core.board.BoardNotice.State;
import org.sharon.core.web.Form;

/** One notice for those who look after it. */
record DeskNoticeView(
        long id,
        Pinned notice,
        State state,
        String forWhom,
        String reach,
        String when,
        int revision,
        Form form,
        String done) {

    String address() {
        return "/staff/notices/" + id;
    }

    boolean mayChange() {
        return state == State.COMING || state == State.SHOWN;
    }
}
