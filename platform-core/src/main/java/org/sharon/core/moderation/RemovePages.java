package org.sharon.core.moderation;

import com.google.inject.Inject;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
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

/** Taking down a post that the room has seen. */
final class RemovePages implements RouteGroup {

    private final Reviews reviews;
    private final CaseGuard guard;
    private final Posts posts;
    private final Certificates certificates;

    @Inject
    RemovePages(Reviews reviews, CaseGuard guard, Posts posts, Certificates certificates) {
        this.reviews = reviews;
        this.guard = guard;
        this.posts = posts;
        this.certificates = certificates;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/posts/:id/remove", Access.REVIEWER, this::ask);
        routes.post("/staff/posts/:id/remove", Access.REVIEWER, this::remove);
    }

    private Answer ask(Request request) {
        return waitsForTraining(request) ? TrainingFirst.page() : page(request, ReasonForm.EMPTY);
    }

    private Answer remove(Request request) {
        if (waitsForTraining(request)) {
            return TrainingFirst.page();
        }
        ReasonForm reason =
                new ReasonForm(request.form("ready"), request.form("text"), "").checked();
        if (reason.isWrong()) {
            return page(request, reason).withStatus(422);
        }
        Page asked = page(request, reason);
        reviews.remove(request.visitor(), request.number("id"), reason.sentence());
        return Redirect.to(((RemoveView) asked.view()).back());
    }

    private boolean waitsForTraining(Request request) {
        Room room = guard.roomOnceTrained(request.visitor(), post(request));
        return !certificates.letReview(request.visitor(), room.service());
    }

    private Post post(Request request) {
        return posts.find(request.number("id")).orElseThrow(NotFoundException::new);
    }

    private Page page(Request request, ReasonForm reason) {
        Post post = post(request);
        Room room = guard.roomOf(request.visitor(), post);
        return Page.of(
                "moderation/remove.jte",
                new RemoveView(post, room.title(), post.address(room), reason));
    }
}
