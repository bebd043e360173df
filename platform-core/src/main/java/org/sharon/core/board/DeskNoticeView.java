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

    /**
     * Whether a correction was sent and not taken. Whoever has read that a colleague was quicker
     * writes on what the notice says now; a draft goes on from what it said when it was begun.
     */
    boolean isRefused() {
        return !form.isGood();
    }

    boolean mayChange() {
        return state == State.COMING || state == State.SHOWN;
    }
}
