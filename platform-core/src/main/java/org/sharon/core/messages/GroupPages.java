package org.sharon.core.messages;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sharon.core.conversations.Answers;
import org.sharon.core.conversations.Composer;
import org.sharon.core.conversations.NewPost;
import org.sharon.core.conversations.PostView;
import org.sharon.core.conversations.Posts;
import org.sharon.core.conversations.Said;
import org.sharon.core.conversations.ThreadView;
import org.sharon.core.language.Words;
import org.sharon.core.messages.GroupStore.Known;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Form;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** Where members of a small group read and write, join and leave, and ask others to join. */
final class GroupPages implements RouteGroup {

    private static final String PAGE = "/messages/groups/:word";
    private static final String FULL = "messages.a-group-has-at-most-6-2";

    private final NewGroupPages beginning;
    private final Groups groups;
    private final Posts posts;

    @Inject
    GroupPages(NewGroupPages beginning, Groups groups, Posts posts) {
        this.beginning = beginning;
        this.groups = groups;
        this.posts = posts;
    }

    @Override
    public void addTo(Routes routes) {
        // Its address looks like the one of a group, so it comes first.
        beginning.addTo(routes);
        routes.get(PAGE, Access.SIGNED_IN, this::show);
        routes.post(PAGE, Access.SIGNED_IN, this::say);
        routes.post(PAGE + "/join", Access.SIGNED_IN, this::join);
        routes.post(PAGE + "/no", Access.SIGNED_IN, this::refuse);
        routes.post(PAGE + "/leave", Access.SIGNED_IN, this::leave);
        routes.post(PAGE + "/ask", Access.SIGNED_IN, this::ask);
    }

    private Answer show(Request request) {
        return page(request, find(request), null, Form.blank());
    }

    private Answer say(Request request) {
        Group group = find(request);
        Room room = group.room();
        UUID key = Answers.key(request);
        String text = request.form("text");
        boolean anyway = Answers.anyway(request);
        Said said = posts.sayAndWait(NewPost.live(room, request.visitor(), key, text, anyway));
        if (said instanceof Said.Refused refused) {
            Composer kept = composer(group).keeping(key.toString(), "", text, refused);
            return page(request, group, kept, Form.blank()).withStatus(422);
        }
        return Answers.to(request, room, said, "", room.address() + "#latest");
    }

    private Answer join(Request request) {
        String word = request.path("word");
        return groups.join(request.visitor(), word)
                ? Redirect.to("/messages/groups/" + word)
                : Redirect.to("/messages?done=not-joined");
    }

    private Answer refuse(Request request) {
        groups.refuse(request.visitor(), find(request), stops(request));
        return Redirect.to("/messages?done=not-in");
    }

    private Answer leave(Request request) {
        groups.leave(request.visitor(), find(request), stops(request));
        return Redirect.to("/messages?done=left");
    }

    private static boolean stops(Request request) {
        return request.form("stop").equals("yes");
    }

    private Answer ask(Request request) {
        Group group = find(request);
        Form form = Form.of(request, "person");
        List<Known> asked =
                Groups.chosen(groups.known(request.visitor(), group), form.values("person"));
        if (asked.isEmpty()) {
            form.complain("person", Words.say("messages.choose-somebody-to-ask"));
        } else if (!groups.ask(request.visitor(), group, asked)) {
            form.complain("person", Words.say(FULL));
        }
        return form.isGood()
                ? Redirect.to(group.room().address())
                : page(request, group, null, form).withStatus(form.status());
    }

    private Group find(Request request) {
        return groups.find(request.visitor(), request.path("word"));
    }

    private static Composer composer(Group group) {
        return Composer.empty(
                group.room(),
                group.room().address(),
                false,
                Words.say("messages.your-message"),
                Words.say("messages.send"));
    }

    private Page page(Request request, Group found, @Nullable Composer kept, Form form) {
        Visitor visitor = request.visitor();
        Group group = groups.again(visitor, found);
        boolean isIn = group.has(visitor.account());
        Instant since = groups.readsSince(group, visitor);
        ThreadView thread =
                isIn
                        ? ThreadView.of(
                                posts, group.room(), visitor, request.query("before"), since)
                        : null;
        if (thread != null) {
            groups.seen(visitor, group, newest(thread));
        }
        return Page.of(
                        "messages/group.jte",
                        new GroupView(
                                group,
                                visitor.account(),
                                !isIn && groups.mayJoin(visitor, group),
                                thread,
                                kept == null ? composer(group) : kept,
                                isIn ? groups.openings(group, since) : List.of(),
                                groups.mayAsk(visitor, group),
                                groups.known(visitor, group),
                                form,
                                groups.now()))
                .inService(group.room().service());
    }

    private static long newest(ThreadView thread) {
        return thread.posts().stream()
                .filter(post -> !post.waiting())
                .mapToLong(PostView::seq)
                .max()
                .orElse(0);
    }
}
