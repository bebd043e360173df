package org.sharon.core.conversations;

import com.google.inject.Inject;
import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** A topic or a reply with a picture beside its words, where a service allows that. */
final class PicturePages implements RouteGroup {

    private static final String IN_ROOM = "/rooms/:slug/pictures";

    private final Guard guard;
    private final Posts posts;
    private final TopicStore topics;
    private final Features features;
    private final Pictures pictures;

    @Inject
    PicturePages(
            Guard guard, Posts posts, TopicStore topics, Features features, Pictures pictures) {
        this.guard = guard;
        this.posts = posts;
        this.topics = topics;
        this.features = features;
        this.pictures = pictures;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(IN_ROOM + "/new", Access.KEY_TO_ROOM, this::showForm);
        routes.upload(IN_ROOM, Access.KEY_TO_ROOM, this::send);
        routes.get(IN_ROOM + "/:word", Access.KEY_TO_ROOM, this::sendBytes);
    }

    private Answer showForm(Request request) {
        Room room = room(request);
        Topic topic = topic(request, room, request.query("topic"));
        return page(room, topic, Form.blank().with("key", UUID.randomUUID().toString()));
    }

    private static Page page(Room room, @Nullable Topic topic, Form form) {
        return Page.of("conversations/picture.jte", new PictureFormView(room, topic, form))
                .withStatus(form.status());
    }

    private Answer send(Request request) {
        Room room = room(request);
        Topic topic = topic(request, room, request.form("topic"));
        Form form = Form.of(request, "title", "text", "alt", "key", "nobody", "topic");
        String alt = PostText.cleaned(form.value("alt")).replaceAll("\\s+", " ");
        if (alt.isEmpty()) {
            form.complain("alt", "Say what is on the picture, for people who cannot see it.");
        } else if (alt.length() > Pictures.LONGEST_ALT) {
            form.complain(
                    "alt",
                    "This has %,d characters and the most is %,d. Make it shorter."
                            .formatted(alt.length(), Pictures.LONGEST_ALT));
        }
        if (!form.has("nobody", "yes")) {
            form.complain("nobody", "Look at the picture again. Then tick this box.");
        }
        Optional<Upload> file = request.upload().filter(it -> it.bytes().length > 0);
        if (file.isEmpty()) {
            form.complain("file", "Choose a picture.");
        }
        NewPost post = post(request, room, topic, form);
        PostText.complaint(post)
                .ifPresent(
                        wrong ->
                                form.complain(
                                        wrong.code().equals("title") ? "title" : "text",
                                        wrong.sentence()));
        return form.isGood()
                ? keep(request, room, topic, form, post, alt, file.orElseThrow())
                : again(room, topic, form);
    }

    private Answer keep(
            Request request,
            Room room,
            @Nullable Topic topic,
            Form form,
            NewPost post,
            String alt,
            Upload file) {
        try {
            pictures.keep(room, request.visitor(), post.clientKey(), alt, file.bytes());
        } catch (PictureRefusedException refused) {
            form.complain("file", refused.getMessage());
            return again(room, topic, form);
        }
        Said said = posts.sayWithPicture(post, alt);
        if (said instanceof Said.Refused wrong) {
            form.complain(wrong.code().equals("title") ? "title" : "text", wrong.sentence());
            return again(room, topic, form);
        }
        String posted =
                topic == null
                        ? room.address()
                        : room.address() + "/topics/" + topic.id() + "?page=last";
        return Answers.to(request, room, said, "", posted);
    }

    /** With a key of its own, since a picture stands for a key for ever. */
    private static Page again(Room room, @Nullable Topic topic, Form form) {
        return page(room, topic, form.with("key", UUID.randomUUID().toString()));
    }

    private static NewPost post(Request request, Room room, @Nullable Topic topic, Form form) {
        NewPost.NewTopic opens =
                topic == null
                        ? new NewPost.NewTopic(Shelf.FORUM, PostText.cleaned(form.value("title")))
                        : null;
        return new NewPost(
                room,
                request.visitor(),
                request.visitor().role().isClinical(),
                topic == null ? null : topic.id(),
                opens,
                Answers.key(request),
                PostText.cleaned(form.value("text")),
                true);
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

    /** The topic that is answered; null for a new one. */
    private @Nullable Topic topic(Request request, Room room, String number) {
        if (number.isEmpty()) {
            return null;
        }
        boolean clinical = request.visitor().role().isClinical();
        return asNumber(number)
                .flatMap(id -> topics.find(room.id(), id, request.visitor().account(), clinical))
                .filter(topic -> !topic.waiting() && topic.shelf().isAnsweredIn(room, features))
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
