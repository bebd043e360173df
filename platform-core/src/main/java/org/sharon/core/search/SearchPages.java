package org.sharon.core.search;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharon.core.conversations.ClosedShelves;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.PostText;
import org.sharon.core.conversations.Shelf;
import org.sharon.core.conversations.Warning;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/**
 * Search over the rooms a person's keys open, and nothing else. The words are sent in a form and
 * not in an address, so that they are in no history and no log.
 */
final class SearchPages implements RouteGroup {

    private static final int PAGE = 20;
    private static final int LONGEST = 100;
    private static final int LONGEST_NAME = 40;

    /** What people type for whatever the team has said, in whichever language they read. */
    private static final Set<String> THE_TEAM = Set.of("team", "the team", "tîm", "y tîm", "y tim");

    private final Guard guard;
    private final Features features;
    private final Folding folding;
    private final Search search;
    private final HarmWords harm;

    @Inject
    SearchPages(Guard guard, Features features, Folding folding, Search search, HarmWords harm) {
        this.guard = guard;
        this.features = features;
        this.folding = folding;
        this.search = search;
        this.harm = harm;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/search", Access.SIGNED_IN, this::showForm);
        routes.post("/search", Access.SIGNED_IN, this::search);
    }

    private Answer showForm(Request request) {
        List<Room> rooms = guard.roomsOf(request.visitor());
        return page(
                new SearchView(
                        SearchView.Typed.NOTHING,
                        choices(rooms),
                        parts(request.visitor(), rooms),
                        SearchView.State.AT_FIRST,
                        List.of(),
                        0,
                        false));
    }

    private Answer search(Request request) {
        Visitor visitor = request.visitor();
        List<Room> rooms = guard.roomsOf(visitor);
        SearchView.Typed typed = typed(request, rooms);
        List<String> stems = Question.stems(typed.words());
        boolean asked = Words.hasAny(typed.words());
        long before = before(request);
        Folds folds = folding.of(visitor);
        Search.Page found = find(visitor, rooms, typed, stems, before, folds);
        Map<Long, Room> byNumber =
                rooms.stream().collect(Collectors.toMap(Room::id, Function.identity()));
        Set<String> marked = new HashSet<>(stems);
        List<SearchView.Hit> hits =
                found.found().stream()
                        .map(post -> hit(post, byNumber.get(post.room()), marked, folds))
                        .toList();
        SearchView.State state =
                new SearchView.State(
                        asked,
                        asked && stems.isEmpty(),
                        found.cutShort(),
                        asked && harm.areIn(typed.words(), visitor, rooms));
        return page(
                new SearchView(
                        typed,
                        choices(rooms),
                        parts(visitor, rooms),
                        state,
                        hits,
                        found.before(),
                        before < Long.MAX_VALUE));
    }

    private Search.Page find(
            Visitor visitor,
            List<Room> rooms,
            SearchView.Typed typed,
            List<String> stems,
            long before,
            Folds folds) {
        Optional<Long> author = author(visitor, typed.author());
        if (author.isEmpty() && !typed.author().isEmpty()) {
            return new Search.Page(List.of(), 0, false);
        }
        Question question =
                new Question(
                        stems,
                        author,
                        Question.Kind.of(typed.kind()),
                        Question.Since.of(typed.since()),
                        before);
        return search.find(question, scope(visitor, rooms, typed.room(), folds), PAGE);
    }

    private Optional<Long> author(Visitor visitor, String name) {
        if (THE_TEAM.contains(name.toLowerCase(Locale.ROOT))) {
            return Optional.of(Question.THE_TEAM);
        }
        return name.isEmpty() ? Optional.empty() : search.findAuthor(visitor.trust(), name);
    }

    private Scope scope(Visitor visitor, List<Room> rooms, String slug, Folds folds) {
        List<Room> asked =
                slug.isEmpty()
                        ? rooms
                        : rooms.stream().filter(room -> room.slug().equals(slug)).toList();
        Map<Long, ClosedShelves> closed = new HashMap<>();
        if (!visitor.role().isClinical()) {
            asked.forEach(room -> closed.put(room.id(), ClosedShelves.in(room, features)));
        }
        return new Scope(
                asked.stream().map(Room::id).toList(),
                closed,
                folds.people(),
                visitor.account(),
                visitor.role().isClinical());
    }

    private static SearchView.Typed typed(Request request, List<Room> rooms) {
        String drop = request.form("drop");
        String room = drop.equals("room") ? "" : request.form("room");
        return new SearchView.Typed(
                shortened(PostText.cleaned(request.form("q")), LONGEST),
                rooms.stream().anyMatch(each -> each.slug().equals(room)) ? room : "",
                drop.equals("author")
                        ? ""
                        : shortened(PostText.cleaned(request.form("author")), LONGEST_NAME),
                drop.equals("kind") ? "" : Question.Kind.of(request.form("kind")).word(),
                drop.equals("since") ? "" : Question.Since.of(request.form("since")).word());
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static long before(Request request) {
        try {
            return Math.max(1, Long.parseLong(request.form("before")));
        } catch (NumberFormatException first) {
            return Long.MAX_VALUE;
        }
    }

    /** Nobody is asked about a part that none of their rooms has. */
    private List<Question.Kind> parts(Visitor visitor, List<Room> rooms) {
        boolean staff = visitor.role().isClinical();
        return Arrays.stream(Question.Kind.values())
                .filter(kind -> staff || rooms.stream().anyMatch(room -> isIn(kind, room)))
                .toList();
    }

    private boolean isIn(Question.Kind kind, Room room) {
        return switch (kind) {
            case ALL -> true;
            case LIVING -> room.kind() == Room.Kind.LIVING;
            case FORUM -> isIn(Shelf.FORUM, room);
            case BLOG -> isIn(Shelf.BLOG, room);
            case WALL -> isIn(Shelf.WALL, room);
            case PAGE -> isIn(Shelf.PAGE, room);
            case TIMELINE -> isIn(Shelf.TIMELINE, room);
        };
    }

    private boolean isIn(Shelf shelf, Room room) {
        return room.kind() == Room.Kind.FORUM && shelf.isIn(room, features);
    }

    private static List<SearchView.Choice> choices(List<Room> rooms) {
        return rooms.stream()
                .map(room -> new SearchView.Choice(room.slug(), room.title()))
                .toList();
    }

    private static SearchView.Hit hit(Found post, Room room, Set<String> stems, Folds folds) {
        String fold = folds.reason(post.author(), post.asTeam(), post.title() + "\n" + post.text());
        if (!fold.isEmpty()) {
            return new SearchView.Hit(
                    address(post, room),
                    "",
                    room.title(),
                    say("search.somebody"),
                    post.at(),
                    Extract.plain(fold));
        }
        return new SearchView.Hit(
                address(post, room),
                post.title(),
                room.title(),
                post.asTeam() ? say("search.the-team") : post.nickname(),
                post.at(),
                extract(post, stems, folds));
    }

    /** What carries a warning is closed here, too. */
    private static Extract extract(Found post, Set<String> stems, Folds folds) {
        return post.warning().isEmpty() || folds.opens(post.warning())
                ? Extract.of(post.text(), stems)
                : Extract.plain(
                        Warning.ofStored(post.warning())
                                .map(Warning::label)
                                .orElse(say("search.talks-about", post.warning())));
    }

    private static String address(Found post, Room room) {
        String page =
                post.topic() == null
                        ? "?before=" + (post.seq() + 1)
                        : "/topics/" + post.topic() + "?post=" + post.id();
        return room.address() + page + "#post-" + post.id();
    }

    private static Page page(SearchView view) {
        return Page.of("search/search.jte", view);
    }
}
