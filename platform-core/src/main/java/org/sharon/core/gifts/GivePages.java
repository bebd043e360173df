package org.sharon.core.gifts;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.gifts.Gifts.Outcome;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a member gives something to the author of a post. */
final class GivePages implements RouteGroup {

    private static final String PAGE = "/rooms/:slug/posts/:id/gift";

    private final Gifts gifts;
    private final SeenPosts posts;

    @Inject
    GivePages(Gifts gifts, SeenPosts posts) {
        this.gifts = gifts;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.KEY_TO_ROOM, this::show);
        routes.post(PAGE, Access.KEY_TO_ROOM, this::give);
    }

    private Answer show(Request request) {
        Form form = Form.blank().with("key", UUID.randomUUID().toString());
        return page(request, seen(request), form, false);
    }

    private Answer give(Request request) {
        Seen seen = seen(request);
        Form form = Form.of(request, "gift", "key");
        String note = PostText.cleaned(request.form("text"));
        form.with("text", note);
        Optional<Drawing> drawing = Drawing.find(form.value("gift"));
        if (drawing.isEmpty()) {
            form.complain("gift", say("gifts.choose-a-gift-2"));
        }
        int length = note.codePointCount(0, note.length());
        if (length > Gifts.LONGEST_NOTE) {
            form.complain("text", say("gifts.this-is-too-long-it-has", length, Gifts.LONGEST_NOTE));
        }
        if (!form.isGood()) {
            return page(request, seen, form, false);
        }
        Outcome outcome =
                gifts.give(
                        request.visitor(),
                        seen,
                        drawing.orElseThrow(),
                        note,
                        Answers.key(request),
                        Answers.anyway(request));
        return switch (outcome.given()) {
            case ARRIVED, WAITING -> {
                request.wordsArrived();
                yield sent(seen, drawing.orElseThrow(), outcome);
            }
            case ASKED -> {
                form.complain("text", outcome.judged().reason());
                yield page(request, seen, form, true);
            }
            case NOT_TAKEN -> page(request, seen, form, false).withStatus(422);
            case ENOUGH -> {
                form.complain("gift", say("gifts.you-have-sent-gifts-in-one", Gifts.A_DAY));
                yield page(request, seen, form, false);
            }
        };
    }

    private static Page sent(Seen seen, Drawing drawing, Outcome outcome) {
        return Page.of(
                "gifts/sent.jte",
                new SentView(
                        seen.author(),
                        drawing,
                        outcome.given() == Gifts.Given.WAITING,
                        outcome.judged().needsHelpNow(),
                        seen.post().address(seen.room())));
    }

    private Page page(Request request, Seen seen, Form form, boolean asks) {
        return Page.of(
                        "gifts/give.jte",
                        new GiveView(seen, form, gifts.may(request.visitor(), seen), asks))
                .withStatus(form.status());
    }

    /** A post of somebody else, in a service that has gifts for this person. */
    private Seen seen(Request request) {
        Seen seen = posts.find(request.visitor(), request.path("slug"), request.number("id"));
        boolean own = seen.post().author() == request.visitor().account();
        if (own
                || seen.post().asTeam()
                || seen.room().isPrivate()
                || !gifts.areIn(request.visitor(), seen.room().service())) {
            throw new NotFoundException();
        }
        return seen;
    }
}
