package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;

/** The blog of one person in one room. The caller knows that both may be seen. */
public final class AuthorShelf {

    private static final int PAGE = 20;

    private final TopicStore topics;
    private final Features features;
    private final Folding folding;
    private final OpeningPosts openings;

    @Inject
    AuthorShelf(TopicStore topics, Features features, Folding folding, OpeningPosts openings) {
        this.openings = openings;
        this.topics = topics;
        this.features = features;
        this.folding = folding;
    }

    /** Whether people have blogs here now. */
    public boolean isIn(Room room) {
        return !room.isLive() && features.isOn(room.trust(), room.service(), Feature.BLOG);
    }

    /**
     * A page of it, newest first.
     *
     * @param address of this page
     * @param back the address of the author's page
     */
    public Page page(
            Request request, Room room, long author, String nickname, String address, String back) {
        if (!isIn(room)) {
            throw new NotFoundException();
        }
        List<Topic> found =
                topics.listOfAuthor(
                        room.id(),
                        Shelf.BLOG,
                        author,
                        request.visitor().account(),
                        request.before(),
                        PAGE + 1);
        Folds folds = folding.of(request.visitor());
        boolean answered = Shelf.BLOG.isAnsweredIn(room, features);
        List<Topic> here = found.subList(0, Math.min(PAGE, found.size()));
        Map<Long, PostView> opened = openings.of(here, request.visitor(), room, folds);
        List<TopicView> shown =
                here.stream()
                        .map(
                                topic ->
                                        TopicView.of(
                                                topic,
                                                room,
                                                folds,
                                                answered,
                                                false,
                                                false,
                                                opened.get(topic.id())))
                        .toList();
        String older = found.size() > PAGE ? address + "?before=" + found.get(PAGE - 1).id() : "";
        boolean mine = author == request.visitor().account();
        return Page.of(
                "conversations/author-shelf.jte",
                new AuthorShelfView(room, nickname, mine, shown, older, back));
    }
}
