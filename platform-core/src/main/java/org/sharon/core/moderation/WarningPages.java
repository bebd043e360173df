package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Warning;
import org.sharon.core.rooms.Room;
import org.sharon.core.training.Certificates;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Giving a post a content warning instead of taking it down. */
final class WarningPages implements RouteGroup {

    private final Reviews reviews;
    private final CaseGuard guard;
    private final Posts posts;
    private final Certificates certificates;

    @Inject
    WarningPages(Reviews reviews, CaseGuard guard, Posts posts, Certificates certificates) {
        this.reviews = reviews;
        this.guard = guard;
        this.posts = posts;
        this.certificates = certificates;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/posts/:id/warning", Access.REVIEWER, this::ask);
        routes.post("/staff/posts/:id/warning", Access.REVIEWER, this::give);
    }

    private Answer ask(Request request) {
        return waitsForTraining(request) ? TrainingFirst.page() : page(request);
    }

    private Answer give(Request request) {
        if (waitsForTraining(request)) {
            return TrainingFirst.page();
        }
        Page asked = page(request);
        Optional<Warning> chosen = Warning.find(request.form("warning"));
        reviews.warn(request.visitor(), request.number("id"), chosen.orElse(null));
        return Redirect.to(((WarningView) asked.view()).back());
    }

    private boolean waitsForTraining(Request request) {
        Room room = guard.roomOnceTrained(request.visitor(), post(request));
        return !certificates.letReview(request.visitor(), room.service());
    }

    private Post post(Request request) {
        return posts.find(request.number("id"))
                .filter(post -> post.isPosted() && !post.asTeam())
                .orElseThrow(NotFoundException::new);
    }

    private Page page(Request request) {
        Post post = post(request);
        Room room = guard.roomOf(request.visitor(), post);
        return Page.of(
                "moderation/warning.jte", new WarningView(post, room.title(), post.address(room)));
    }
}
