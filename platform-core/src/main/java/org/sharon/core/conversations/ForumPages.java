package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharon.core.board.Board;
import org.sharon.core.features.Features;
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

/** The shelves of a room: its forum, and its blog or wall where the service has one. */
public final class ForumPages implements RouteGroup {

    private static final int PAGE = 20;
    private static final Pattern MARK = Pattern.compile("(\\d{1,14})-(\\d{1,18})");

    private final Guard guard;
    private final Posts posts;
    private final TopicStore topics;
    private final Features features;
    private final Board board;
    private final Folding folding;
    private final BlogDesk desk;
    private final Pictures pictures;
    private final WordLinks links;
    private final Polling polling;
    private final Coming coming;
    private final OpeningPosts openings;
    private final Clock clock;

    @Inject
    ForumPages(
            Guard guard,
            Posts posts,
            TopicStore topics,
            Features features,
            Board board,
            Folding folding,
            BlogDesk desk,
            Pictures pictures,
            WordLinks links,
            Polling polling,
            Coming coming,
            OpeningPosts openings,
            Clock clock) {
        this.guard = guard;
        this.posts = posts;
        this.topics = topics;
        this.features = features;
        this.board = board;
        this.folding = folding;
        this.desk = desk;
        this.pictures = pictures;
        this.links = links;
        this.polling = polling;
        this.coming = coming;
        this.openings = openings;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(
                "/rooms/:slug/blog", Access.KEY_TO_ROOM, request -> showShelf(request, Shelf.BLOG));
        routes.get(
                "/rooms/:slug/wall", Access.KEY_TO_ROOM, request -> showShelf(request, Shelf.WALL));
        routes.get("/rooms/:slug/topics/new", Access.KEY_TO_ROOM, this::showForm);
        routes.post("/rooms/:slug/topics", Access.KEY_TO_ROOM, this::openTopic);
    }

    /** The forum of a room. */
    public Answer showForum(Request request, Room room) {
        return shelfPage(request, room, Shelf.FORUM);
    }

    private Answer showShelf(Request request, Shelf shelf) {
        Room room = forumRoom(request);
        if (hasShelf(room, shelf)) {
            return shelfPage(request, room, shelf);
        }
        if (!features.isSwitched(room.service(), shelf.feature())) {
            throw new NotFoundException();
        }
        return Page.of("conversations/shelf-off.jte", room).withStatus(404);
    }

    private Page shelfPage(Request request, Room room, Shelf shelf) {
        TopicStore.Mark mark = mark(request);
        boolean newest = mark.equals(TopicStore.Mark.NEWEST);
        long viewer = request.visitor().account();
        Instant now = clock.instant();
        List<Topic> found = topics.list(room.id(), shelf, viewer, mark, PAGE + 1);
        List<Topic> here = found.subList(0, Math.min(PAGE, found.size()));
        List<Topic> waiting =
                newest ? topics.listWaiting(room.id(), shelf, viewer, PAGE) : List.of();
        Folds folds = folding.of(request.visitor());
        Set<Long> asking = shelf == Shelf.FORUM ? polling.among(room, numbers(here)) : Set.of();
        boolean answered = shelf.isAnsweredIn(room, features);
        List<Topic> all = Stream.concat(waiting.stream(), here.stream()).toList();
        Map<Long, PostView> opened =
                shelf == Shelf.FORUM ? Map.of() : openings.of(all, request.visitor(), room, folds);
        List<TopicView> shown =
                all.stream()
                        .map(
                                topic ->
                                        TopicView.of(
                                                topic,
                                                room,
                                                folds,
                                                answered,
                                                asking.contains(topic.id()),
                                                shelf == Shelf.FORUM && topic.isNewTo(viewer, now),
                                                opened.get(topic.id())))
                        .toList();
        String address =
                shelf == Shelf.FORUM ? room.address() : room.address() + "/" + shelf.word();
        Composer composer =
                Composer.empty(
                        room,
                        room.address() + "/topics?shelf=" + shelf.word(),
                        false,
                        say("conversations.write-on-the-wall"),
                        say("conversations.post"));
        return Page.of(
                "conversations/shelf.jte",
                new ShelfView(
                        room,
                        shelf,
                        shown,
                        newest,
                        found.size() > PAGE ? older(address, shelf, here.get(PAGE - 1)) : "",
                        hasShelf(room, Shelf.BLOG),
                        hasShelf(room, Shelf.WALL),
                        composer,
                        newest ? board.newIn(request.visitor(), room) : List.of(),
                        pictures.areIn(room),
                        polling.areIn(room),
                        coming.areIn(room),
                        newest ? coming.next(request.visitor(), room) : List.of(),
                        newest ? links.talked(room) : List.of()));
    }

    private static List<Long> numbers(List<Topic> topics) {
        return topics.stream().map(Topic::id).toList();
    }

    private Answer showForm(Request request) {
        Room room = forumRoom(request);
        Shelf shelf = shelf(request, room);
        if (shelf != Shelf.BLOG) {
            return Page.of(
                    "conversations/new-topic.jte",
                    new NewTopicView(room, shelf, form(room, shelf), List.of()));
        }
        return Page.of(
                "conversations/new-topic.jte",
                new NewTopicView(
                        room,
                        shelf,
                        form(room, shelf).titled(desk.chosen(request, room)),
                        desk.prompts(room)));
    }

    private Answer openTopic(Request request) {
        Room room = forumRoom(request);
        Shelf shelf = shelf(request, room);
        if (!List.of("", shelf.word()).contains(request.query("shelf"))) {
            return switchedOff(request, room);
        }
        String title = shelf == Shelf.WALL ? "" : PostText.cleaned(request.form("title"));
        NewPost post =
                new NewPost(
                        room,
                        request.visitor(),
                        request.visitor().role().isClinical(),
                        null,
                        new NewPost.NewTopic(shelf, title),
                        Answers.key(request),
                        request.form("text"),
                        Answers.anyway(request));
        Optional<String> rest = desk.restsUntil(request, post);
        if (rest.isPresent()) {
            // No way to another page: so the words are kept as a draft.
            return Page.of(
                    "conversations/rest.jte",
                    new RestView(
                            room,
                            request.addressWithQuery(),
                            Answers.key(request).toString(),
                            title,
                            request.form("text"),
                            request.form(ChosenWarning.FIELD),
                            rest.get()));
        }
        Said said = posts.sayAndWait(post.warning(Answers.warning(request)));
        if (said instanceof Said.Refused refused) {
            return again(request, room, shelf, refused);
        }
        String shelfAddress =
                shelf == Shelf.FORUM ? room.address() : room.address() + "/" + shelf.word();
        String posted =
                shelf == Shelf.WALL || said.topic() == null
                        ? shelfAddress
                        : room.address() + "/topics/" + said.topic();
        return Answers.to(request, room, said, title, posted);
    }

    /** The shelf went while somebody was writing for it: their words are kept. */
    private static Answer switchedOff(Request request, Room room) {
        return again(
                request,
                room,
                Shelf.FORUM,
                new Said.Refused("shelf", say("conversations.this-part-of-the-room-has")));
    }

    private static Answer again(Request request, Room room, Shelf shelf, Said.Refused wrong) {
        Composer kept =
                form(room, shelf)
                        .keeping(
                                Answers.key(request).toString(),
                                request.form("title"),
                                request.form("text"),
                                wrong)
                        .warning(request);
        return Page.of(
                        "conversations/new-topic.jte",
                        new NewTopicView(room, shelf, kept, List.of()))
                .withStatus(422);
    }

    private static Composer form(Room room, Shelf shelf) {
        String action = room.address() + "/topics?shelf=" + shelf.word();
        return switch (shelf) {
            case FORUM ->
                    Composer.empty(
                            room,
                            action,
                            true,
                            say("conversations.what-do-you-want-to-say"),
                            say("conversations.post-topic"));
            case BLOG ->
                    Composer.empty(
                            room,
                            action,
                            true,
                            say("conversations.your-blog-post"),
                            say("conversations.post-to-the-blog"));
            case WALL, PAGE, TIMELINE ->
                    Composer.empty(
                            room,
                            action,
                            false,
                            say("conversations.write-on-the-wall"),
                            say("conversations.post"));
        };
    }

    private Shelf shelf(Request request, Room room) {
        String word = request.query("shelf");
        for (Shelf shelf : Shelf.values()) {
            if (shelf.isOfRoom() && shelf.word().equals(word) && hasShelf(room, shelf)) {
                return shelf;
            }
        }
        return Shelf.FORUM;
    }

    private Room forumRoom(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        if (room.isLive()) {
            throw new NotFoundException();
        }
        return room;
    }

    private boolean hasShelf(Room room, Shelf shelf) {
        return features.isOn(room.trust(), room.service(), shelf.feature());
    }

    private static String older(String address, Shelf shelf, Topic last) {
        Instant at = shelf == Shelf.FORUM ? last.lastAt() : last.createdAt();
        return address + "?before=" + at.toEpochMilli() + "-" + last.id();
    }

    /** Where the page begins; an address that cannot be read is the newest. */
    private static TopicStore.Mark mark(Request request) {
        Matcher mark = MARK.matcher(request.query("before"));
        return mark.matches()
                ? new TopicStore.Mark(
                        Instant.ofEpochMilli(Long.parseLong(mark.group(1))),
                        Long.parseLong(mark.group(2)))
                : TopicStore.Mark.NEWEST;
    }
}
