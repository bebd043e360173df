package org.sharon.core.polls;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where a member or the team begins a topic with a poll in it. */
final class NewPollPages implements RouteGroup {

    private static final String IN_ROOM = "/rooms/:slug/polls";

    private final Guard guard;
    private final Posts posts;
    private final Polls polls;
    private final Clock clock;

    @Inject
    NewPollPages(Guard guard, Posts posts, Polls polls, Clock clock) {
        this.guard = guard;
        this.posts = posts;
        this.polls = polls;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(IN_ROOM + "/new", Access.KEY_TO_ROOM, this::show);
        routes.post(IN_ROOM, Access.KEY_TO_ROOM, this::send);
    }

    private Answer show(Request request) {
        return page(request, room(request), PollForm.blank(UUID.randomUUID()), false);
    }

    private Answer send(Request request) {
        Room room = room(request);
        Form form = PollForm.of(request);
        Optional<PollForm.Typed> typed = PollForm.read(form, clock.instant());
        if (typed.isPresent() && polls.isEnough(request.visitor())) {
            form.complain("title", say("polls.you-have-begun-polls-in-one", Polls.MOST_A_DAY));
        }
        return typed.isPresent() && form.isGood()
                ? send(request, room, form, typed.get())
                : page(request, room, form, false);
    }

    private Answer send(Request request, Room room, Form form, PollForm.Typed typed) {
        NewPost post =
                new NewPost(
                        room,
                        request.visitor(),
                        request.visitor().role().isClinical(),
                        null,
                        new NewPost.NewTopic(Shelf.FORUM, typed.question()),
                        Answers.key(request),
                        typed.ballot().text(),
                        Answers.anyway(request));
        polls.keep(room, request.visitor(), post.clientKey(), typed.many(), typed.closes());
        Said said = posts.sayAndWait(post.warning(Answers.warning(request)));
        if (said instanceof Said.Refused refused) {
            form.complain(refused.code().equals("title") ? "title" : "text", refused.sentence());
            return page(request, room, form, false);
        }
        if (said instanceof Said.Nudged nudged) {
            form.complain("text", nudged.judged().reason());
            return page(request, room, form, true);
        }
        String posted =
                said.topic() == null ? room.address() : room.address() + "/topics/" + said.topic();
        return Answers.to(request, room, said, typed.question(), posted);
    }

    private static Page page(Request request, Room room, Form form, boolean asks) {
        Composer composer =
                Composer.empty(room, room.address() + "/polls", true, "", "").warning(request);
        return Page.of("polls/new.jte", new NewPollView(room, form, composer, asks))
                .withStatus(form.status());
    }

    private Room room(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        if (!polls.areIn(room)) {
            throw new NotFoundException();
        }
        return room;
    }
}
