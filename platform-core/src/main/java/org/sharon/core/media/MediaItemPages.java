package org.sharon.core.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Bytes;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.Form;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Redirect;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.Visitor;

/** One thing for the shelf: its file, its words, consent, approval, and the way back. */
final class MediaItemPages implements RouteGroup {

    private static final String ONE = MediaDeskPages.ALL + "/:id";
    private static final List<String> CHECKS = List.of("voice", "place", "uniform");
    private static final int USUAL_YEARS = 1;

    private static final Map<String, String> DONE =
            Map.of(
                    "saved", "Saved. It has to be approved again before members find it.",
                    "file", "The file is here. Look at it, or listen to it, below.",
                    "approved", "Approved. Members find it once it is put on the shelf.",
                    "published", "Members find it now.",
                    "withdrawn", "Taken back. Members do not find it any more.",
                    "consent", "The consent is taken back. The file and its words are deleted.");

    private final MediaDesk desk;
    private final MediaShelf shelf;
    private final MediaBytes bytes;

    @Inject
    MediaItemPages(MediaDesk desk, MediaShelf shelf, MediaBytes bytes) {
        this.desk = desk;
        this.shelf = shelf;
        this.bytes = bytes;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(ONE, Access.CLINICAL, this::show);
        routes.get(ONE + "/media", Access.CLINICAL, this::sendMedia);
        routes.get(ONE + "/captions", Access.CLINICAL, this::sendCaptions);
        routes.post(ONE + "/name", Access.CLINICAL, this::name);
        routes.post(ONE + "/rooms", Access.CLINICAL, this::setRooms);
        routes.post(ONE + "/words", Access.CLINICAL, this::say);
        routes.upload(ONE + "/file", Access.CLINICAL, this::keep, MediaDesk.LARGEST, desk::newFile);
        routes.post(ONE + "/consent", Access.CLINICAL, this::consent);
        routes.post(ONE + "/approve", Access.CLINICAL, this::approve);
        routes.post(ONE + "/publish", Access.CLINICAL, this::publish);
        routes.post(ONE + "/withdraw", Access.CLINICAL, this::withdraw);
        routes.post(ONE + "/withdraw-consent", Access.CLINICAL, this::withdrawConsent);
    }

    private MediaItem item(Request request) {
        return desk.find(request.visitor(), request.number("id"));
    }

    private Answer show(Request request) {
        return page(request, blank(item(request)), DONE.getOrDefault(request.query("done"), ""));
    }

    private Form blank(MediaItem item) {
        Form form =
                Form.blank()
                        .with("title", item.title())
                        .with("summary", item.summary())
                        .with("text", item.words())
                        .with("rooms", item.rooms());
        item.ofApproval().ifPresent(it -> form.with("reviewer", it.reviewer()));
        MediaForms.with(form, "until", desk.today().plusYears(USUAL_YEARS));
        item.ofConsent()
                .ifPresentOrElse(
                        it -> {
                            form.with("kind", it.kind().word()).with("nickname", it.nickname());
                            MediaForms.with(form, "given", it.on());
                        },
                        () -> MediaForms.with(form, "given", desk.today()));
        return form;
    }

    private Page page(Request request, Form form, String done) {
        Visitor by = request.visitor();
        MediaItem item = item(request);
        return Page.of(
                        "media/item.jte",
                        new MediaItemView(
                                item,
                                desk.today(),
                                form,
                                done,
                                MediaDesk.missing(item),
                                desk.roomsOf(by, item),
                                MediaDesk.mayApprove(by, item)))
                .withStatus(form.status());
    }

    private Answer sendMedia(Request request) {
        MediaItem item = item(request);
        return bytes.answer(
                request, item, (from, most) -> shelf.read(item(request), from, most, true));
    }

    private Answer sendCaptions(Request request) {
        return captions(item(request));
    }

    static Answer captions(MediaItem item) {
        if (!item.hasCaptions()) {
            throw new NotFoundException();
        }
        return new Bytes(
                200,
                "text/vtt; charset=utf-8",
                Buffer.buffer(item.words().getBytes(UTF_8)),
                Map.of("Cache-Control", "private, no-store"));
    }

    private Answer name(Request request) {
        MediaItem item = item(request);
        Form form = typed(item, request, "title", "summary");
        String title = MediaForms.line(form, "title", "a title", MediaForms.LONGEST_TITLE);
        String summary =
                MediaForms.line(
                        form, "summary", "one sentence about it", MediaForms.LONGEST_SUMMARY);
        return go(
                request,
                form,
                "saved",
                () -> desk.name(request.visitor(), item.id(), title, summary));
    }

    /** Nothing ticked is for everybody. */
    private Answer setRooms(Request request) {
        MediaItem item = item(request);
        Form form = typed(item, request, "rooms");
        List<String> rooms =
                desk.roomsOf(request.visitor(), item).stream()
                        .map(Room::slug)
                        .filter(form.values("rooms")::contains)
                        .toList();
        return go(request, form, "saved", () -> desk.setRooms(request.visitor(), item.id(), rooms));
    }

    private Answer say(Request request) {
        MediaItem item = item(request);
        Form form = typed(item, request, "text");
        String words = MediaForms.words(form, item.kind());
        return go(request, form, "saved", () -> desk.say(request.visitor(), item.id(), words));
    }

    private Answer keep(Request request) {
        MediaItem item = item(request);
        Form form = blank(item);
        if (request.received().isEmpty()) {
            form.complain("file", "Choose a file first.");
        }
        return go(
                request,
                form,
                "file",
                () -> {
                    if (!desk.keep(
                            request.visitor(), item.id(), request.received().orElseThrow())) {
                        throw new ConflictException(
                                item.kind() == MediaKind.FILM
                                        ? "This is not a whole film as MP4 or WebM. Choose another file,"
                                                + " or send it again."
                                        : "This is not a whole recording as MP3, M4A or Ogg. Choose"
                                                + " another file, or send it again.");
                    }
                });
    }

    private Answer consent(Request request) {
        MediaItem item = item(request);
        Form form =
                typed(item, request, "kind", "nickname", "given-day", "given-month", "given-year");
        Optional<ConsentKind> kind = ConsentKind.of(form.value("kind"));
        if (kind.isEmpty()) {
            form.complain("kind", "Choose what they agreed to.");
        }
        Optional<LocalDate> on = MediaForms.past(form, "given", desk.today());
        String nickname = form.value("nickname");
        Optional<Long> member = nickname.isEmpty() ? Optional.empty() : desk.member(item, nickname);
        if (!nickname.isEmpty() && member.isEmpty()) {
            form.complain(
                    "nickname", "No member of this service has this nickname. Check each letter.");
        }
        return go(
                request,
                form,
                "saved",
                () ->
                        desk.consent(
                                request.visitor(),
                                item.id(),
                                kind.orElseThrow(),
                                member.orElse(null),
                                on.orElseThrow()));
    }

    private Answer approve(Request request) {
        MediaItem item = item(request);
        Form form =
                typed(
                        item,
                        request,
                        "reviewer",
                        "checks",
                        "until-day",
                        "until-month",
                        "until-year");
        String reviewer =
                MediaForms.line(
                        form,
                        "reviewer",
                        "who has checked it, such as Consultant dietitian",
                        MediaForms.LONGEST_REVIEWER);
        Optional<LocalDate> until = MediaForms.future(form, "until", desk.today());
        List<String> checks = item.kind().isText() ? List.of("words") : CHECKS;
        if (!form.values("checks").containsAll(checks)) {
            form.complain("checks", "Check each of these, and tick it.");
        }
        int revision = revision(request);
        return go(
                request,
                form,
                "approved",
                () ->
                        desk.approve(
                                request.visitor(),
                                item.id(),
                                revision,
                                reviewer,
                                until.orElseThrow()));
    }

    private static int revision(Request request) {
        try {
            return Integer.parseInt(request.form("revision"));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private Answer publish(Request request) {
        return go(
                request,
                Form.blank(),
                "published",
                () -> desk.publish(request.visitor(), request.number("id")));
    }

    private Answer withdraw(Request request) {
        return go(
                request,
                Form.blank(),
                "withdrawn",
                () -> desk.withdraw(request.visitor(), request.number("id")));
    }

    private Answer withdrawConsent(Request request) {
        return go(
                request,
                Form.blank(),
                "consent",
                () -> desk.withdrawConsent(request.visitor(), request.number("id")));
    }

    /** What was typed into some fields, and what is there in all others. */
    private Form typed(MediaItem item, Request request, String... fields) {
        Form form = blank(item);
        for (String field : fields) {
            form.with(field, request.forms(field));
        }
        return form;
    }

    private Answer go(Request request, Form form, String done, Runnable work) {
        if (form.isGood()) {
            try {
                work.run();
                return Redirect.to(item(request).deskAddress() + "?done=" + done);
            } catch (ConflictException quicker) {
                form.complain(done.equals("file") ? "file" : "state", quicker.getMessage());
            }
        }
        return page(request, form, "");
    }
}
