package org.sharon.core.hashtags;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharon.core.conversations.ClosedShelves;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.Folds;
import org.sharon.core.conversations.Posts;
import org.sharon.core.features.Features;
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

/** The page of a hashtag, and the page on which staff look at new ones. */
final class TagPages implements RouteGroup {

    private static final String DESK = "/staff/tags";
    private static final int PAGE = 20;

    private final Hashtags tags;
    private final TagStore store;
    private final TagDesk desk;
    private final Guard guard;
    private final Posts posts;
    private final Folding folding;
    private final Features features;

    @Inject
    TagPages(
            Hashtags tags,
            TagStore store,
            TagDesk desk,
            Guard guard,
            Posts posts,
            Folding folding,
            Features features) {
        this.tags = tags;
        this.store = store;
        this.desk = desk;
        this.guard = guard;
        this.posts = posts;
        this.folding = folding;
        this.features = features;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/rooms/:slug/tags/:word", Access.KEY_TO_ROOM, this::showTag);
        routes.get(DESK, Access.CLINICAL, this::showDesk);
        routes.post(DESK + "/:id", Access.CLINICAL, this::decide);
    }

    private Answer showTag(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        Tag tag = tags.find(room, request.path("word")).orElseThrow(NotFoundException::new);
        Map<Long, Room> rooms =
                guard.roomsOf(request.visitor()).stream()
                        .filter(each -> each.service().equals(room.service()))
                        .filter(each -> !each.isPrivate())
                        .collect(Collectors.toMap(Room::id, Function.identity()));
        List<Long> found =
                store.posts(
                        tag.id(),
                        closedShelves(request.visitor(), rooms),
                        request.visitor(),
                        request.before(),
                        PAGE + 1);
        Folds folds = folding.of(request.visitor());
        List<TagView.Row> rows =
                posts.list(found.subList(0, Math.min(PAGE, found.size()))).stream()
                        .map(post -> TagView.Row.of(post, rooms.get(post.room()), folds))
                        .toList();
        String older =
                found.size() > PAGE
                        ? FoundTag.address(room.path(), tag.word())
                                + "?before="
                                + found.get(PAGE - 1)
                        : "";
        return Page.of("hashtags/tag.jte", new TagView(room, "#" + tag.word(), rows, older));
    }

    /** What this person does not find, by room. The team finds everything. */
    private Map<Long, ClosedShelves> closedShelves(Visitor visitor, Map<Long, Room> rooms) {
        return rooms.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                each ->
                                        visitor.role().isClinical()
                                                ? ClosedShelves.NONE
                                                : ClosedShelves.in(each.getValue(), features)));
    }

    private Answer showDesk(Request request) {
        return Page.of(
                "hashtags/desk.jte",
                new TagDeskView(
                        rows(request, Standing.NEW),
                        rows(request, Standing.ALLOWED),
                        rows(request, Standing.NEVER)));
    }

    private List<TagDeskView.Row> rows(Request request, Standing standing) {
        return desk.list(request.visitor(), standing).stream()
                .map(tag -> TagDeskView.Row.of(tag, desk.vets(tag)))
                .toList();
    }

    private Answer decide(Request request) {
        Standing standing =
                switch (request.form("answer")) {
                    case "allow" -> Standing.ALLOWED;
                    case "never" -> Standing.NEVER;
                    default -> throw new NotFoundException();
                };
        desk.decide(request.visitor(), request.number("id"), standing);
        return Redirect.to(DESK);
    }
}
