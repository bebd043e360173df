package org.sharon.core.messages;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a member asks the author of a post whether they may write to them. */
final class RequestPages implements RouteGroup {

    private static final String PAGE = "/rooms/:slug/posts/:id/message";

    private final Guard guard;
    private final Posts posts;
    private final Messages messages;

    @Inject
    RequestPages(Guard guard, Posts posts, Messages messages) {
        this.guard = guard;
        this.posts = posts;
        this.messages = messages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(PAGE, Access.KEY_TO_ROOM, this::show);
        routes.post(PAGE, Access.KEY_TO_ROOM, this::ask);
    }

    private Answer show(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Post post = find(request, room);
        Optional<Talk> begun = begun(request, post);
        return begun.isPresent()
                ? Redirect.to(begun.get().room().address())
                : page(request, room, post, composer(room, post));
    }

    /** The conversation that the two are in already. */
    private Optional<Talk> begun(Request request, Post post) {
        return messages.with(request.visitor(), post)
                .filter(talk -> talk.listed() && !talk.isOver());
    }

    private Answer ask(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Post post = find(request, room);
        UUID key = Answers.key(request);
        String text = request.form("text");
        Optional<Talk> begun = begun(request, post);
        if (begun.isPresent()) {
            return Redirect.to(begun.get().room().address());
        }
        if (!messages.mayAsk(request.visitor(), post)) {
            Composer kept = composer(room, post).with(key.toString(), text);
            return page(request, room, post, kept).withStatus(422);
        }
        Said said = messages.ask(request.visitor(), post, key, text, Answers.anyway(request));
        if (said instanceof Said.Refused refused) {
            Composer kept = composer(room, post).keeping(key.toString(), "", text, refused);
            return page(request, room, post, kept).withStatus(422);
        }
        if (said instanceof Said.Stored stored) {
            Room thread = messages.with(request.visitor(), post).orElseThrow().room();
            return Answers.to(request, thread, stored, "", thread.address());
        }
        return Answers.to(request, room, said, "", post.address(room));
    }

    /** Somebody else's post that the room sees, in a service whose members write to each other. */
    private Post find(Request request, Room room) {
        Visitor visitor = request.visitor();
        if (room.isPrivate() || !messages.services(visitor).contains(room.service())) {
            throw new NotFoundException();
        }
        return posts.find(request.number("id"))
                .filter(post -> post.room() == room.id() && post.isPosted())
                .filter(post -> !post.asTeam() && post.author() != visitor.account())
                .orElseThrow(NotFoundException::new);
    }

    private static Composer composer(Room room, Post post) {
        return new Composer(
                room.path() + "/posts/" + post.id() + "/message",
                UUID.randomUUID().toString(),
                false,
                "",
                "",
                "",
                "",
                say("messages.they-read-these-words-before-they"),
                say("messages.a-few-words-to-begin-with"),
                say("messages.ask"));
    }

    private Page page(Request request, Room room, Post post, Composer composer) {
        return Page.of(
                "messages/request.jte",
                new RequestView(
                        post.nickname(),
                        post.avatar(),
                        post.address(room),
                        composer,
                        messages.mayAsk(request.visitor(), post)));
    }
}
