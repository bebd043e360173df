package org.sharon.core.notices;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import org.sharon.core.notices.NoticeStore.Place;
import org.sharon.core.notices.Notices.NoticePage;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where people read what they were told. */
final class NoticePages implements RouteGroup {

    private final Notices notices;

    @Inject
    NoticePages(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/notices", Access.SIGNED_IN, this::list);
        routes.post("/notices/read", Access.SIGNED_IN, this::readAll);
        routes.get("/notices/:id", Access.SIGNED_IN, this::follow);
    }

    private Answer list(Request request) {
        NoticePage page = notices.page(request.visitor(), Place.of(request.query("after")));
        return Page.of(
                "notices/notices.jte",
                new NoticesView(
                        page.shown().stream().map(NoticesView.Row::of).toList(),
                        page.next().map(each -> "/notices?after=" + each.word()).orElse(""),
                        request.query("done").equals("read")
                                ? say("notices.all-are-marked-as-read")
                                : ""));
    }

    private Answer readAll(Request request) {
        notices.readAll(request.visitor());
        return Redirect.to("/notices?done=read");
    }

    private Answer follow(Request request) {
        return Redirect.to(
                notices.read(request.visitor(), request.number("id"))
                        .orElseThrow(NotFoundException::new));
    }
}
