package org.sharon.core.board;

import com.google.inject.Inject;
import org.sharon.core.notices.Notices;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where people read the notice board. */
final class BoardPages implements RouteGroup {

    static final String ADDRESS = "/board";

    private final Board board;
    private final Notices notices;

    @Inject
    BoardPages(Board board, Notices notices) {
        this.board = board;
        this.notices = notices;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ADDRESS, Access.SIGNED_IN, this::show);
        routes.post("/board/:id/read", Access.SIGNED_IN, this::read);
    }

    private Answer show(Request request) {
        notices.seen(request.visitor(), ADDRESS);
        return Page.of("board/board.jte", new BoardView(board.shownTo(request.visitor())));
    }

    private Answer read(Request request) {
        board.markRead(request.visitor(), request.number("id"));
        return Redirect.to(request.form("from").equals("home") ? "/" : ADDRESS);
    }
}
