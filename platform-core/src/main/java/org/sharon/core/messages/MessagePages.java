package org.sharon.core.messages;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.PostView;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.ThreadView;
import org.sharon.core.language.Words;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where a member reads and writes messages, and says who may ask. */
final class MessagePages implements RouteGroup {

    private static final int PAGE = 20;
    private static final Instant NEWEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Messages messages;
    private final Groups groups;
    private final Posts posts;

    @Inject
    MessagePages(Messages messages, Groups groups, Posts posts) {
        this.messages = messages;
        this.groups = groups;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/messages", Access.SIGNED_IN, this::list);
        routes.post("/messages/choice", Access.SIGNED_IN, this::choose);
        routes.get("/messages/:word", Access.SIGNED_IN, this::show);
        routes.post("/messages/:word", Access.SIGNED_IN, this::say);
        routes.post("/messages/:word/yes", Access.SIGNED_IN, this::accept);
        routes.post("/messages/:word/no", Access.SIGNED_IN, this::refuse);
        routes.post("/messages/:word/end", Access.SIGNED_IN, this::end);
        routes.post("/messages/:word/again", Access.SIGNED_IN, this::beginAgain);
    }

    private Answer list(Request request) {
        Visitor visitor = member(request);
        List<TalkStore.Listed> found =
                messages.list(visitor, before(request.query("before")), PAGE + 1);
        List<MessageListView.Row> rows =
                found.stream()
                        .limit(PAGE)
                        .map(each -> MessageListView.Row.of(each, messages.now()))
                        .toList();
        String older =
                found.size() > PAGE
                        ? "/messages?before=" + found.get(PAGE - 1).talk().last().toEpochMilli()
                        : "";
        return Page.of(
                "messages/list.jte",
                new MessageListView(
                        rows,
                        request.query("before").isEmpty() ? groups(visitor) : List.of(),
                        !groups.servicesToBegin(visitor).isEmpty(),
                        older,
                        messages.welcomes(visitor),
                        done(request.query("done"))));
    }

    private List<MessageListView.Row> groups(Visitor visitor) {
        return groups.list(visitor).stream()
                .map(each -> MessageListView.Row.of(each, visitor.account(), messages.now()))
                .toList();
    }

    private Answer choose(Request request) {
        Visitor visitor = member(request);
        boolean welcomes = request.form("welcomes").equals("yes");
        messages.choose(visitor, welcomes);
        return Redirect.to("/messages?done=" + (welcomes ? "welcome" : "alone"));
    }

    private Answer show(Request request) {
        return page(request, find(request), null);
    }

    private Answer say(Request request) {
        Talk talk = find(request);
        UUID key = Answers.key(request);
        String text = request.form("text");
        Said said =
                posts.sayAndWait(
                        NewPost.live(
                                talk.room(),
                                request.visitor(),
                                key,
                                text,
                                Answers.anyway(request)));
        if (said instanceof Said.Refused refused) {
            Composer kept = composer(talk).keeping(key.toString(), "", text, refused);
            return page(request, talk, kept).withStatus(422);
        }
        return Answers.to(request, talk.room(), said, "", talk.room().address() + "#latest");
    }

    private Answer accept(Request request) {
        messages.accept(member(request), request.path("word"));
        return Redirect.to("/messages/" + request.path("word"));
    }

    private Answer refuse(Request request) {
        boolean block = request.form("block").equals("yes");
        messages.refuse(request.visitor(), find(request), block);
        return Redirect.to("/messages?done=" + (block ? "blocked" : "refused"));
    }

    private Answer end(Request request) {
        Talk talk = find(request);
        messages.end(request.visitor(), talk, request.form("block").equals("yes"));
        return Redirect.to(talk.room().address());
    }

    private Answer beginAgain(Request request) {
        Talk talk = find(request);
        messages.beginAgain(request.visitor(), talk);
        return Redirect.to(talk.room().address());
    }

    private Talk find(Request request) {
        return messages.find(member(request), request.path("word"));
    }

    private Visitor member(Request request) {
        if (!messages.isFor(request.visitor())) {
            throw new NotFoundException();
        }
        return request.visitor();
    }

    static Composer composer(Talk talk) {
        return Composer.empty(
                talk.room(),
                talk.room().address(),
                false,
                Words.say("messages.your-message"),
                Words.say("messages.send"));
    }

    private Page page(
            Request request, Talk talk, @org.jspecify.annotations.Nullable Composer kept) {
        ThreadView thread =
                ThreadView.of(posts, talk.room(), request.visitor(), request.query("before"));
        messages.seen(
                talk,
                thread.posts().stream()
                        .filter(post -> !post.waiting())
                        .mapToLong(PostView::seq)
                        .max()
                        .orElse(0));
        boolean mayWrite = talk.isOpen() && talk.blockedBy() == null && messages.isAcquainted(talk);
        return Page.of(
                        "messages/talk.jte",
                        new TalkView(
                                talk,
                                thread,
                                kept == null ? composer(talk) : kept,
                                mayWrite,
                                messages.openings(talk.room().id()),
                                messages.now()))
                .inService(talk.room().service());
    }

    private static Instant before(String word) {
        try {
            Instant at = Instant.ofEpochMilli(Long.parseLong(word));
            return at.isBefore(NEWEST) && at.isAfter(Instant.EPOCH) ? at : NEWEST;
        } catch (NumberFormatException none) {
            return NEWEST;
        }
    }

    private static String done(String what) {
        return switch (what) {
            case "welcome" -> Words.say("messages.saved-members-who-share-a-room");
            case "alone" -> Words.say("messages.saved-nobody-can-ask-to-write");
            case "refused" -> Words.say("messages.you-said-no-they-are-not");
            case "blocked" -> Words.say("messages.you-blocked-them-they-are-not");
            case "not-in" -> Words.say("messages.you-said-no-nobody-is-told");
            case "left" -> Words.say("messages.you-have-left-the-group-nobody");
            case "not-joined" -> Words.say("messages.you-cannot-join-this-group-just");
            default -> "";
        };
    }
}
