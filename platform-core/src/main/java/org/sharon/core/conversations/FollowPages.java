package org.sharon.core.conversations;

import com.google.inject.Inject;
import org.sharon.core.features.Features;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where people say that they want to be told of answers in a topic. */
final class FollowPages implements RouteGroup {

    private static final String TOPIC = "/rooms/:slug/topics/:id";

    private final Guard guard;
    private final TopicStore topics;
    private final Features features;

    @Inject
    FollowPages(Guard guard, TopicStore topics, Features features) {
        this.guard = guard;
        this.topics = topics;
        this.features = features;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post(TOPIC + "/follow", Access.KEY_TO_ROOM, request -> set(request, true));
        routes.post(TOPIC + "/unfollow", Access.KEY_TO_ROOM, request -> set(request, false));
    }

    private Answer set(Request request, boolean follows) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        long account = request.visitor().account();
        boolean clinical = request.visitor().role().isClinical();
        Topic topic =
                topics.find(room.id(), request.number("id"), account, clinical)
                        .filter(
                                each ->
                                        clinical
                                                || features.isOn(
                                                        room.trust(),
                                                        room.service(),
                                                        each.shelf().feature()))
                        .orElseThrow(NotFoundException::new);
        topics.follow(topic.id(), account, follows);
        return Redirect.to(room.address() + "/topics/" + topic.id());
    }
}
