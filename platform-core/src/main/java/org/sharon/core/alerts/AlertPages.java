package org.sharon.core.alerts;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.moderation.CaseItem;
import org.sharon.core.moderation.Line;
import org.sharon.core.moderation.Reviews;
import org.sharon.core.rooms.Doors;
import org.sharon.core.rooms.Doors.Door;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** One alert: read, acknowledged, answered, closed. */
final class AlertPages implements RouteGroup {

    private static final int LONGEST_NOTE = 1_000;

    private static final String SHUT =
            "This service is switched off, so nobody can read this. Reach the person another way.";

    private final Alerts alerts;
    private final Reviews reviews;
    private final Posts posts;
    private final Rooms rooms;
    private final Doors doors;
    private final Clock clock;

    @Inject
    AlertPages(Alerts alerts, Reviews reviews, Posts posts, Rooms rooms, Doors doors, Clock clock) {
        this.alerts = alerts;
        this.reviews = reviews;
        this.posts = posts;
        this.rooms = rooms;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/staff/alerts/:id", Access.CLINICAL, this::show);
        routes.post("/staff/alerts/:id/acknowledge", Access.CLINICAL, this::acknowledge);
        routes.post("/staff/alerts/:id/claim", Access.CLINICAL, this::claim);
        routes.post("/staff/alerts/:id/release", Access.CLINICAL, this::release);
        routes.post("/staff/alerts/:id/answer", Access.CLINICAL, this::answer);
        routes.post("/staff/alerts/:id/private", Access.CLINICAL, this::writeAlone);
        routes.post("/staff/alerts/:id/show", Access.CLINICIAN, this::showPost);
        routes.post("/staff/alerts/:id/close", Access.CLINICAL, this::close);
    }

    private Answer show(Request request) {
        return page(request, AlertDraft.none());
    }

    private Answer acknowledge(Request request) {
        return act(request, () -> alerts.acknowledge(request.visitor(), request.number("id")));
    }

    private Answer claim(Request request) {
        boolean over = !request.form("over").isEmpty();
        return act(request, () -> alerts.claim(request.visitor(), request.number("id"), over));
    }

    private Answer release(Request request) {
        return act(request, () -> alerts.release(request.visitor(), request.number("id")));
    }

    private Answer showPost(Request request) {
        return act(request, () -> alerts.show(request.visitor(), request.number("id")));
    }

    private Answer answer(Request request) {
        CaseItem alert = alerts.find(request.visitor(), request.number("id"));
        if (isShut(alert)) {
            return page(request, unsent(request, "answer")).withStatus(422);
        }
        Room room =
                rooms.find(alert.mark().room())
                        .filter(each -> !alert.isBetweenMembers())
                        .orElseThrow(NotFoundException::new);
        Optional<AlertDraft> unsent = say(request, "answer", room, alert.topic());
        if (unsent.isPresent()) {
            return page(request, unsent.get()).withStatus(422);
        }
        alerts.answered(request.visitor(), alert, "alert-answered");
        return Redirect.to("/staff/alerts/" + alert.id());
    }

    private Answer writeAlone(Request request) {
        CaseItem alert = alerts.find(request.visitor(), request.number("id"));
        if (isShut(alert)) {
            return page(request, unsent(request, "private")).withStatus(422);
        }
        Room room =
                rooms.openPrivate(
                        request.visitor().trust(),
                        alert.mark().service(),
                        alert.mark().author(),
                        alert.nickname());
        if (!request.form("text").isBlank()) {
            Optional<AlertDraft> unsent = say(request, "private", room, null);
            if (unsent.isPresent()) {
                return page(request, unsent.get()).withStatus(422);
            }
        }
        alerts.answered(request.visitor(), alert, "alert-private-room");
        return Redirect.to(room.address());
    }

    private Answer close(Request request) {
        long id = request.number("id");
        String note = request.form("text").strip();
        Optional<Outcome> outcome =
                Outcome.find(request.form("outcome")).filter(Outcome.choices()::contains);
        String problem =
                outcome.isEmpty()
                        ? "Choose what happened."
                        : note.length() > LONGEST_NOTE
                                ? "The note is too long. Use no more than 1,000 characters."
                                : "";
        if (!problem.isEmpty()) {
            return page(request, new AlertDraft("close", "", request.form("text"), problem))
                    .withStatus(422);
        }
        return act(request, () -> alerts.close(request.visitor(), id, outcome.get(), note));
    }

    private boolean isShut(CaseItem alert) {
        return doors.of(alert.mark().trust(), alert.mark().service()) == Door.SHUT;
    }

    private static AlertDraft unsent(Request request, String form) {
        String key = key(request.form("key")).toString();
        return new AlertDraft(form, key, request.form("text"), SHUT);
    }

    /** Says something as the team; what could not be sent is given back. */
    private Optional<AlertDraft> say(
            Request request, String form, Room room, @Nullable Long topic) {
        String text = request.form("text");
        UUID key = key(request.form("key"));
        NewPost post = new NewPost(room, request.visitor(), true, topic, null, key, text, true);
        String problem;
        try {
            Said said = posts.sayAndWait(post);
            problem = said instanceof Said.Refused refused ? refused.sentence() : "";
        } catch (RuntimeException down) {
            problem = "We could not save that just now. It is still in the box. Try again.";
        }
        return problem.isEmpty()
                ? Optional.empty()
                : Optional.of(new AlertDraft(form, key.toString(), text, problem));
    }

    private Answer act(Request request, Runnable action) {
        try {
            action.run();
        } catch (ConflictException second) {
            AlertDraft draft = new AlertDraft("", "", request.form("text"), second.getMessage());
            return page(request, draft).withStatus(409);
        }
        return Redirect.to("/staff/alerts/" + request.number("id"));
    }

    private Page page(Request request, AlertDraft draft) {
        CaseItem alert = alerts.find(request.visitor(), request.number("id"));
        return Page.of(
                "alerts/alert.jte",
                new AlertView(
                        alert,
                        Line.around(alert, posts, request.visitor()),
                        alerts.findClosing(alert).orElse(null),
                        alerts.countEarlier(alert),
                        reviews.findUndecided(alert.post(), alert.revision()).orElse(null),
                        request.visitor(),
                        alerts.isOfTheirOwn(request.visitor(), alert),
                        draft,
                        clock.instant()));
    }

    private static UUID key(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
