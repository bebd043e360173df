package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.core.features.Features;
import org.sharon.core.pictures.PictureRefusedException;
import org.sharon.core.pictures.Pictures;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Bytes;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Upload;

/**
 * Words with a picture beside them, where a service allows that: in a forum, a blog, on a wall and
 * in a living room.
 */
final class PicturePages implements RouteGroup {

    private static final String IN_ROOM = "/rooms/:slug/pictures";

    private final Guard guard;
    private final Posts posts;
    private final TopicStore topics;
    private final Features features;
    private final Pictures pictures;
    private final PageDoor pages;

    @Inject
    PicturePages(
            Guard guard,
            Posts posts,
            TopicStore topics,
            Features features,
            Pictures pictures,
            PageDoor pages) {
        this.guard = guard;
        this.posts = posts;
        this.topics = topics;
        this.features = features;
        this.pictures = pictures;
        this.pages = pages;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(IN_ROOM + "/new", Access.KEY_TO_ROOM, this::showForm);
        routes.upload(IN_ROOM, Access.KEY_TO_ROOM, this::send);
        routes.get(IN_ROOM + "/:word", Access.KEY_TO_ROOM, this::sendBytes);
    }

    private Answer showForm(Request request) {
        PicturePlace place = place(request, room(request));
        return page(request, place, Form.blank().with("key", UUID.randomUUID().toString()));
    }

    private static Page page(Request request, PicturePlace place, Form form) {
        Composer composer =
                Composer.empty(place.room(), place.action(), place.asksTitle(), "", "")
                        .warning(request);
        return Page.of("conversations/picture.jte", new PictureFormView(place, form, composer))
                .withStatus(form.status());
    }

    private Answer send(Request request) {
        PicturePlace place = place(request, room(request));
        Form form = Form.of(request, "title", "text", "alt", "key", "nobody");
        String alt = PostText.cleaned(form.value("alt")).replaceAll("\\s+", " ");
        if (alt.isEmpty()) {
            form.complain("alt", say("conversations.say-what-is-on-the-picture"));
        } else if (alt.length() > Pictures.LONGEST_ALT) {
            form.complain(
                    "alt",
                    say(
                            "conversations.this-has-characters-and-the-most",
                            alt.length(),
                            Pictures.LONGEST_ALT));
        }
        if (!form.has("nobody", "yes")) {
            form.complain("nobody", say("conversations.look-at-the-picture-again-then"));
        }
        Optional<Upload> file = request.upload().filter(it -> it.bytes().length > 0);
        if (file.isEmpty()) {
            form.complain("file", say("conversations.choose-a-picture"));
        }
        NewPost post =
                place.post(
                                request.visitor(),
                                Answers.key(request),
                                PostText.cleaned(form.value("title")),
                                PostText.cleaned(form.value("text")))
                        .warning(Answers.warning(request));
        PostText.complaint(post)
                .ifPresent(
                        wrong ->
                                form.complain(
                                        wrong.code().equals("title") ? "title" : "text",
                                        wrong.sentence()));
        return form.isGood()
                ? keep(request, place, form, post, alt, file.orElseThrow())
                : again(request, place, form);
    }

    private Answer keep(
            Request request, PicturePlace place, Form form, NewPost post, String alt, Upload file) {
        try {
            pictures.keep(place.room(), request.visitor(), post.clientKey(), alt, file.bytes());
        } catch (PictureRefusedException refused) {
            form.complain("file", refused.getMessage());
            return again(request, place, form);
        }
        Said said = posts.sayWithPicture(post, alt);
        if (said instanceof Said.Refused wrong) {
            form.complain(wrong.code().equals("title") ? "title" : "text", wrong.sentence());
            return again(request, place, form);
        }
        return Answers.to(request, place.room(), said, "", place.posted());
    }

    /** With a key of its own, since a picture stands for a key for ever. */
    private static Page again(Request request, PicturePlace place, Form form) {
        return page(request, place, form.with("key", UUID.randomUUID().toString()));
    }

    private Answer sendBytes(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        byte[] bytes =
                pictures.bytes(request.visitor(), room, request.path("word"))
                        .orElseThrow(NotFoundException::new);
        return new Bytes(
                200,
                "image/jpeg",
                Buffer.buffer(bytes),
                Map.of("Cache-Control", "private, no-store"));
    }

    private Room room(Request request) {
        Room room = guard.enter(request.visitor(), request.path("slug"));
        if (!pictures.areIn(room)) {
            throw new NotFoundException();
        }
        return room;
    }

    /** Where it is to stand, as the address says it. */
    private PicturePlace place(Request request, Room room) {
        String wall = request.query("page");
        if (room.isLive()) {
            return new PicturePlace(room, null, null, null);
        }
        if (!wall.isEmpty()) {
            return pages.find(request.visitor(), room, wall)
                    .map(found -> new PicturePlace(room, null, Shelf.PAGE, found))
                    .orElseThrow(NotFoundException::new);
        }
        String topic = request.query("topic");
        return topic.isEmpty()
                ? new PicturePlace(room, null, shelf(room, request.query("shelf")), null)
                : new PicturePlace(room, topic(request, room, topic), null, null);
    }

    private Shelf shelf(Room room, String word) {
        if (word.isEmpty()) {
            return Shelf.FORUM;
        }
        return Arrays.stream(Shelf.values())
                .filter(shelf -> shelf.isOfRoom() && shelf.word().equals(word))
                .filter(shelf -> shelf.isIn(room, features))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private Topic topic(Request request, Room room, String number) {
        boolean clinical = request.visitor().role().isClinical();
        return asNumber(number)
                .flatMap(id -> topics.find(room.id(), id, request.visitor().account(), clinical))
                .filter(
                        topic ->
                                !topic.waiting()
                                        && !topic.closed()
                                        && topic.shelf().isAnsweredIn(room, features))
                .filter(
                        topic ->
                                features.isOn(
                                        room.trust(), room.service(), topic.shelf().feature()))
                .orElseThrow(NotFoundException::new);
    }

    private static Optional<Long> asNumber(String number) {
        try {
            return Optional.of(Long.parseLong(number));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
