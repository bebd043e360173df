package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.core.features.Features;
import org.sharon.core.notices.Notices;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** One topic: its posts by the page, replies, and changing one's own. */
final class TopicPages implements RouteGroup {

    private final Guard guard;
    private final Posts posts;
    private final TopicStore topics;
    private final Features features;
    private final Notices notices;
    private final Folding folding;
    private final Support support;
    private final TopicReader reader;
    private final TopicVisits visits;
    private final Quotes quotes;
    private final Pictures pictures;
    private final WordLinks links;
    private final Polling polling;

    @Inject
    TopicPages(
            Guard guard,
            Posts posts,
            TopicStore topics,
            Features features,
            Notices notices,
            Folding folding,
            Support support,
            TopicReader reader,
            TopicVisits visits,
            Quotes quotes,
            Pictures pictures,
            WordLinks links,
            Polling polling) {
        this.guard = guard;
        this.posts = posts;
        this.topics = topics;
        this.features = features;
        this.notices = notices;
        this.folding = folding;
        this.support = support;
        this.reader = reader;
        this.visits = visits;
        this.quotes = quotes;
        this.pictures = pictures;
        this.links = links;
        this.polling = polling;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/rooms/:slug/topics/:id", Access.KEY_TO_ROOM, this::showTopic);
        routes.post("/rooms/:slug/topics/:id/replies", Access.KEY_TO_ROOM, this::reply);
        routes.get("/rooms/:slug/posts/:id/edit", Access.KEY_TO_ROOM, this::showEdit);
        routes.post("/rooms/:slug/posts/:id/edit", Access.KEY_TO_ROOM, this::edit);
        routes.post("/rooms/:slug/posts/:id/take-back", Access.KEY_TO_ROOM, this::takeBack);
    }

    private Answer showTopic(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Topic topic = topic(request, room, request.number("id"));
        notices.seen(request.visitor(), ReplyNews.address(room.slug(), topic.id()));
        return page(request, room, topic, replyForm(room, topic));
    }

    private Answer reply(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Topic topic = topic(request, room, request.number("id"));
        if (topic.waiting() || !topic.shelf().isAnsweredIn(room, features)) {
            throw new NotFoundException();
        }
        if (topic.closed()) {
            Composer kept =
                    replyForm(room, topic)
                            .keeping(
                                    Answers.key(request).toString(),
                                    "",
                                    request.form("text"),
                                    onClosedWall());
            return page(request, room, topic, kept).withStatus(422);
        }
        Said said =
                posts.sayAndWait(
                        new NewPost(
                                        room,
                                        request.visitor(),
                                        request.visitor().role().isClinical(),
                                        topic.id(),
                                        null,
                                        Answers.key(request),
                                        request.form("text"),
                                        Answers.anyway(request))
                                .warning(Answers.warning(request)));
        if (said instanceof Said.Refused refused) {
            Composer kept =
                    replyForm(room, topic)
                            .keeping(
                                    Answers.key(request).toString(),
                                    "",
                                    request.form("text"),
                                    refused)
                            .warning(request);
            return page(request, room, topic, kept).withStatus(422);
        }
        if (said instanceof Said.Stored stored) {
            quotes.keep(stored.post().id(), topic.id(), quoteSent(request));
        }
        String posted =
                said instanceof Said.Stored stored
                        ? stored.post().address(room)
                        : room.address() + "/topics/" + topic.id();
        return Answers.to(request, room, said, "", posted);
    }

    private Page page(Request request, Room room, Topic topic, Composer composer) {
        boolean answered = topic.shelf().isAnsweredIn(room, features);
        boolean readsAnswers = answered || request.visitor().role().isClinical();
        // Where nobody can answer, what was answered before is not shown either.
        TopicSlice slice =
                readsAnswers
                        ? slice(request, topic)
                        : reader.first(topic, request.visitor()).alone();
        Folds folds = folding.of(request.visitor());
        Optional<PollView> poll = poll(request, room, slice);
        List<PostView> here =
                slice.posts().stream()
                        .map(post -> shown(post, request.visitor(), folds, poll))
                        .toList();
        if (!topic.waiting()) {
            visits.been(request.visitor().account(), topic, slice);
        }
        return Page.of(
                "conversations/topic.jte",
                new TopicPageView(
                        room,
                        topic.id(),
                        topic.title().isEmpty() ? topic.shelf().untitled() : topic.title(),
                        topic.shelf(),
                        dressed(here, slice, request.visitor(), room),
                        slice,
                        firstFresh(topic, slice, request.visitor()),
                        topic.waiting(),
                        answered && !topic.waiting() && !topic.closed(),
                        answered && topic.closed(),
                        !topic.closed(),
                        TopicPageView.Following.of(topic, request.visitor()),
                        folds.hasMuted(topic.id()),
                        Quotes.shown(room, slice.quotes(), folds),
                        quote(request, room, topic, folds),
                        composer,
                        pictures.areIn(room),
                        poll.orElse(null)));
    }

    private List<PostView> dressed(
            List<PostView> posts, TopicSlice slice, Visitor viewer, Room room) {
        Map<Long, Signs> signs = support.of(viewer, room, PostView.seen(posts), slice.sent());
        return PostView.dressed(posts, signs, pictures, links, viewer, room);
    }

    /** What the topic asks, on the page that has the words which opened it. */
    private Optional<PollView> poll(Request request, Room room, TopicSlice slice) {
        return slice.posts().stream()
                .limit(1)
                .filter(Post::opensTopic)
                .findFirst()
                .flatMap(post -> polling.of(request.visitor(), room, post, request.query("poll")));
    }

    /** What asks something stands without its answers, for they are below it. */
    private static PostView shown(Post post, Visitor viewer, Folds folds, Optional<PollView> poll) {
        PostView view = PostView.of(post, viewer, folds);
        return post.opensTopic() && poll.isPresent() ? view.saying(poll.get().words()) : view;
    }

    private QuoteView quote(Request request, Room room, Topic topic, Folds folds) {
        String sent = quoteSent(request);
        return quotes.asked(
                room, topic.id(), sent.isEmpty() ? request.query(Quote.FIELD) : sent, folds);
    }

    private static String quoteSent(Request request) {
        return request.form("no-quote").equals("yes") ? "" : request.form(Quote.FIELD);
    }

    /** The page asked for: by a post on it, a day, a place, or the newest one. */
    private TopicSlice slice(Request request, Topic topic) {
        Visitor visitor = request.visitor();
        if (request.query("page").equals("last")) {
            return reader.last(topic, visitor);
        }
        if (!request.query("post").isEmpty()) {
            return reader.with(topic, visitor, number(request, "post"));
        }
        if (!request.query("after").isEmpty()) {
            return reader.after(topic, visitor, number(request, "after"));
        }
        if (!request.query("before").isEmpty()) {
            return reader.before(topic, visitor, number(request, "before"));
        }
        return day(request)
                .map(day -> reader.since(topic, visitor, day))
                .orElseGet(() -> reader.first(topic, visitor));
    }

    private static Optional<Instant> day(Request request) {
        return When.dayIn(request.query("day"))
                .map(day -> day.atStartOfDay(When.LONDON).toInstant());
    }

    private static long firstFresh(Topic topic, TopicSlice slice, Visitor reader) {
        if (topic.place() < 0) {
            return 0;
        }
        return slice.posts().stream()
                .filter(post -> post.seq() > topic.place() && !post.opensTopic())
                .filter(post -> post.isPosted() && post.author() != reader.account())
                .mapToLong(Post::id)
                .findFirst()
                .orElse(0);
    }

    private static long number(Request request, String name) {
        try {
            return Long.parseLong(request.query(name));
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }

    private Answer showEdit(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Post post = own(request, room);
        return editPage(
                request,
                room,
                post,
                editForm(room, post)
                        .with(Answers.key(request).toString(), post.text())
                        .warning(post));
    }

    private Answer edit(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Post post = own(request, room);
        Said said =
                isOnClosedWall(request, room, post)
                        ? onClosedWall()
                        : posts.edit(
                                room,
                                request.visitor(),
                                post,
                                request.form("text"),
                                Answers.anyway(request),
                                ChosenWarning.in(request));
        if (said instanceof Said.Refused refused) {
            Composer kept =
                    editForm(room, post)
                            .keeping(
                                    Answers.key(request).toString(),
                                    "",
                                    request.form("text"),
                                    refused)
                            .warning(request);
            return editPage(request, room, post, kept).withStatus(422);
        }
        return Answers.to(request, room, said, "", post.address(room));
    }

    private Page editPage(Request request, Room room, Post post, Composer composer) {
        boolean closed = isOnClosedWall(request, room, post);
        String note = room.address() + "/topics/" + post.topic();
        boolean mayGo = mayTakeBack(room, post);
        boolean answered = mayGo && posts.isAnsweredByOthers(post);
        return Page.of(
                "conversations/edit.jte",
                new EditView(
                        room,
                        post.address(room),
                        composer,
                        posts.longest(post),
                        closed,
                        closed && post.opensTopic() ? note + "/page" : "",
                        mayGo && !answered
                                ? room.path() + "/posts/" + post.id() + "/take-back"
                                : "",
                        answered));
    }

    /** The same for whoever taps twice. */
    private Answer takeBack(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Post post = ofVisitor(request, room).orElseThrow(NotFoundException::new);
        if (post.state() != Post.State.TAKEN) {
            if (!mayTakeBack(room, post)) {
                throw new NotFoundException();
            }
            posts.takeBack(post);
        }
        boolean whole = post.opensTopic() || post.topic() == null;
        return Page.of(
                "conversations/taken.jte",
                new TakenView(
                        room, whole ? room.address() : room.address() + "/topics/" + post.topic()));
    }

    /** What stands on the page of a member is taken away there; what waits is not there yet. */
    private boolean mayTakeBack(Room room, Post post) {
        boolean shared = room.kind() == Room.Kind.FORUM || room.kind() == Room.Kind.LIVING;
        boolean onPage =
                post.opensTopic() && post.topic() != null && !topics.shelf(post.topic()).isOfRoom();
        return shared && post.isPosted() && !onPage;
    }

    private boolean isOnClosedWall(Request request, Room room, Post post) {
        return post.topic() != null && topic(request, room, post.topic()).closed();
    }

    private static Composer editForm(Room room, Post post) {
        return Composer.empty(
                room,
                room.path() + "/posts/" + post.id() + "/edit",
                false,
                say("conversations.change-your-post"),
                say("conversations.save-changes"));
    }

    private static Composer replyForm(Room room, Topic topic) {
        String address = room.address() + "/topics/" + topic.id() + "/replies";
        return !topic.shelf().hasComments()
                ? Composer.empty(
                        room,
                        address,
                        false,
                        say("conversations.your-reply"),
                        say("conversations.post-reply"))
                : Composer.empty(
                        room,
                        address,
                        false,
                        say("conversations.your-comment"),
                        say("conversations.post-comment"));
    }

    /** One's own post, while it can still be changed. */
    private Post own(Request request, Room room) {
        return ofVisitor(request, room)
                .filter(Post::isOpen)
                .filter(post -> post.opensTopic() || isAnswered(room, post.topic()))
                .orElseThrow(NotFoundException::new);
    }

    private Optional<Post> ofVisitor(Request request, Room room) {
        return posts.find(request.number("id"))
                .filter(post -> post.room() == room.id())
                .filter(post -> post.author() == request.visitor().account());
    }

    private Topic topic(Request request, Room room, long id) {
        boolean clinical = request.visitor().role().isClinical();
        return topics.find(room.id(), id, request.visitor().account(), clinical)
                .filter(topic -> clinical || isOn(room, topic))
                .orElseThrow(NotFoundException::new);
    }

    private boolean isAnswered(Room room, @Nullable Long topic) {
        return topic == null || topics.shelf(topic).isAnsweredIn(room, features);
    }

    private boolean isOn(Room room, Topic topic) {
        return features.isOn(room.trust(), room.service(), topic.shelf().feature());
    }

    private static Said.Refused onClosedWall() {
        return new Said.Refused("wall", say("conversations.you-cannot-write-on-this-wall-2"));
    }
}
