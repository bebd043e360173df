package org.sharon.core.moderation;

import com.google.inject.Inject;
import java.util.Optional;
import org.sharon.core.conversations.Posts;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Handler;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Held posts: read, shown, sent back, refused. */
final class ReviewPages implements RouteGroup {

    private final Reviews reviews;
    private final Posts posts;
    private final Pictures pictures;

    @Inject
    ReviewPages(Reviews reviews, Posts posts, Pictures pictures) {
        this.reviews = reviews;
        this.posts = posts;
        this.pictures = pictures;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/reviews/:id", Access.REVIEWER, trained(this::show));
        routes.post("/staff/reviews/:id/claim", Access.REVIEWER, trained(this::claim));
        routes.post("/staff/reviews/:id/release", Access.REVIEWER, trained(this::release));
        routes.post("/staff/reviews/:id/approve", Access.REVIEWER, trained(this::approve));
        routes.post("/staff/reviews/:id/return", Access.REVIEWER, trained(this::sendBack));
        routes.post("/staff/reviews/:id/refuse", Access.REVIEWER, trained(this::refuse));
    }

    /** Whoever has not passed the training yet is told so, and led to it. */
    private Handler trained(Handler handler) {
        return request ->
                reviews.waitsForTraining(request.visitor(), request.number("id"))
                        ? TrainingFirst.page()
                        : handler.handle(request);
    }

    private Answer show(Request request) {
        return page(request, ReasonForm.EMPTY, ReasonForm.EMPTY, "");
    }

    private Answer claim(Request request) {
        long id = request.number("id");
        try {
            reviews.claim(request.visitor(), id, !request.form("over").isEmpty());
        } catch (ConflictException second) {
            return page(request, ReasonForm.EMPTY, ReasonForm.EMPTY, second.getMessage())
                    .withStatus(409);
        }
        return Redirect.to("/staff/reviews/" + id);
    }

    private Answer release(Request request) {
        reviews.release(request.visitor(), request.number("id"));
        return Redirect.to("/staff");
    }

    private Answer approve(Request request) {
        CaseItem item = reviews.find(request.visitor(), request.number("id"));
        Optional<FaceMarks> marks = marks(item);
        if (marks.isEmpty()) {
            return decide(request, Ruling.APPROVED, ReasonForm.EMPTY, ReasonForm.EMPTY);
        }
        int marked = marks.get().count();
        String complaint = PictureLook.of(request).complaint(marked > 0);
        if (!complaint.isEmpty()) {
            return page(request, ReasonForm.EMPTY, ReasonForm.EMPTY, complaint).withStatus(422);
        }
        try {
            reviews.showWithPicture(request.visitor(), item.id(), marked);
        } catch (ConflictException second) {
            return page(request, ReasonForm.EMPTY, ReasonForm.EMPTY, second.getMessage())
                    .withStatus(409);
        }
        return Redirect.to("/staff");
    }

    private Answer sendBack(Request request) {
        ReasonForm reason = typed(request);
        return reason.isWrong()
                ? page(request, reason, ReasonForm.EMPTY, "").withStatus(422)
                : decide(request, Ruling.RETURNED, reason, ReasonForm.EMPTY);
    }

    private Answer refuse(Request request) {
        ReasonForm reason = typed(request);
        return reason.isWrong()
                ? page(request, ReasonForm.EMPTY, reason, "").withStatus(422)
                : decide(request, Ruling.REFUSED, ReasonForm.EMPTY, reason);
    }

    private Answer decide(Request request, Ruling ruling, ReasonForm back, ReasonForm refusal) {
        ReasonForm reason = ruling == Ruling.RETURNED ? back : refusal;
        try {
            reviews.decide(request.visitor(), request.number("id"), ruling, reason.sentence());
        } catch (ConflictException second) {
            return page(request, back, refusal, second.getMessage()).withStatus(409);
        }
        return Redirect.to("/staff");
    }

    private Page page(Request request, ReasonForm back, ReasonForm refusal, String problem) {
        CaseItem item = reviews.find(request.visitor(), request.number("id"));
        return Page.of(
                "moderation/review.jte",
                new ReviewView(
                        item,
                        Line.around(item, posts, request.visitor()),
                        reviews.outcome(request.visitor(), item),
                        Reviews.mayShow(request.visitor(), item),
                        request.visitor(),
                        back,
                        refusal,
                        problem,
                        marks(item).orElse(null),
                        PictureLook.of(request)));
    }

    /** Of the picture beside a post; empty where there is none. */
    private Optional<FaceMarks> marks(CaseItem item) {
        return pictures.of(item.post())
                .map(picture -> new FaceMarks(picture, pictures.marks(item.post()).orElse(null)));
    }

    private static ReasonForm typed(Request request) {
        return new ReasonForm(request.form("ready"), request.form("text"), "").checked();
    }
}
