package org.sharon.core.library;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.inject.Inject;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.library.Files.Found;
import org.sharon.core.media.MediaBytes;
import org.sharon.core.media.MediaItem;
import org.sharon.core.media.MediaShelf;
import org.sharon.core.media.Prose;
import org.sharon.core.media.WebVtt;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.descriptor.ContentFiles;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.ByteRange;
import org.sharon.core.web.Bytes;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SafeHtml;

/** Shelves, what stands on them, and the bytes of films and recordings. */
final class LibraryPages implements RouteGroup {

    private static final String SHELF = "/library/:service";
    private static final String ITEM = SHELF + "/:item";
    private static final String BY_TEAM = SHELF + "/" + Item.BY_TEAM + ":number";

    private final Library library;
    private final Files files;
    private final MediaShelf media;
    private final MediaBytes bytes;

    @Inject
    LibraryPages(Library library, Files files, MediaShelf media, MediaBytes bytes) {
        this.library = library;
        this.files = files;
        this.media = media;
        this.bytes = bytes;
    }

    static String address(String service) {
        return "/library/" + service;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(SHELF, Access.SIGNED_IN, this::showShelf);
        routes.get(ITEM, Access.SIGNED_IN, this::showItem);
        routes.get(ITEM + "/media", Access.SIGNED_IN, this::sendMedia);
        routes.get(ITEM + "/captions", Access.SIGNED_IN, this::sendCaptions);
        routes.get(BY_TEAM, Access.SIGNED_IN, this::showItem);
        routes.get(BY_TEAM + "/media", Access.SIGNED_IN, this::sendMediaOfTeam);
        routes.get(BY_TEAM + "/captions", Access.SIGNED_IN, this::sendCaptionsOfTeam);
    }

    private Answer showShelf(Request request) {
        Optional<Service> service = library.enter(request.visitor(), request.path("service"));
        if (service.isEmpty()) {
            return Page.of("library/away.jte", "").withStatus(503);
        }
        return Page.of(
                        "library/shelf.jte",
                        new ShelfView(
                                service.get().title(),
                                library.items(request.visitor(), service.get()),
                                Library.seesWithdrawn(request.visitor())))
                .inService(service.get().id());
    }

    private Answer showItem(Request request) {
        Optional<Service> service = library.enter(request.visitor(), request.path("service"));
        if (service.isEmpty()) {
            return Page.of("library/away.jte", "").withStatus(503);
        }
        Item item = find(request, service.get()).orElseThrow(NotFoundException::new);
        String shelf = address(service.get().id());
        if (item.isWithdrawn() && !Library.seesWithdrawn(request.visitor())) {
            return Page.of("library/withdrawn.jte", shelf).withStatus(404);
        }
        if (item.team() != null) {
            return Page.of("library/item.jte", ofTeam(item, item.team(), shelf));
        }
        String resource = item.content().resource();
        if (item.isText()) {
            String markup = SafeHtml.of(text(item, resource)).markup();
            return Page.of("library/item.jte", new ItemView(item, shelf, markup, "", List.of()));
        }
        return Page.of(
                "library/item.jte",
                new ItemView(
                        item,
                        shelf,
                        "",
                        type(item),
                        Captions.lines(text(item, ContentFiles.captions(resource)))));
    }

    private static ItemView ofTeam(Item item, MediaItem team, String shelf) {
        if (item.isText()) {
            return new ItemView(item, shelf, Prose.of(team.words()).markup(), "", List.of());
        }
        List<String> words =
                team.hasCaptions() ? Captions.lines(team.words()) : WebVtt.paragraphs(team.words());
        return new ItemView(item, shelf, "", team.mediaType().orElse(""), words);
    }

    private Optional<Item> find(Request request, Service service) {
        return request.path("number") == null
                ? library.find(request.visitor(), service, request.path("item"))
                : library.find(request.visitor(), service, request.number("number"));
    }

    /** Each piece is asked for as if it were the first, so what is taken back stops. */
    private Answer sendMediaOfTeam(Request request) {
        MediaItem item = team(request);
        boolean staff = Library.seesWithdrawn(request.visitor());
        return bytes.answer(
                request, item, (from, most) -> media.read(team(request), from, most, staff));
    }

    private Answer sendCaptionsOfTeam(Request request) {
        MediaItem item = team(request);
        if (!item.hasCaptions()) {
            throw new NotFoundException();
        }
        return captions(Buffer.buffer(item.words().getBytes(UTF_8)));
    }

    private MediaItem team(Request request) {
        MediaItem item = recording(request).team();
        if (item == null) {
            throw new NotFoundException();
        }
        return item;
    }

    /** Whole, or the part that a player asks for. Nobody on the way may keep it. */
    private Answer sendMedia(Request request) {
        Item item = recording(request);
        Found found = find(item, item.content().resource());
        int length = found.bytes().length();
        String tag = '"' + found.tag().replaceAll("[^A-Za-z0-9/.-]", "-") + '"';
        String since = request.header("If-Range");
        // A player that goes on from another version's film gets the new one from its beginning.
        String asked = since.isEmpty() || since.equals(tag) ? request.header("Range") : "";
        ByteRange range = ByteRange.of(asked, length);
        Map<String, String> headers =
                Map.of(
                        "Cache-Control", "private, no-store",
                        "Accept-Ranges", "bytes",
                        "ETag", tag);
        return switch (range.kind()) {
            case WHOLE -> new Bytes(200, type(item), found.bytes(), headers);
            case PART ->
                    new Bytes(
                                    206,
                                    type(item),
                                    found.bytes().slice((int) range.from(), (int) range.end()),
                                    headers)
                            .with("Content-Range", range.contentRange(length));
            case NONE ->
                    new Bytes(416, type(item), Buffer.buffer(), headers)
                            .with("Content-Range", range.contentRange(length));
        };
    }

    private Answer sendCaptions(Request request) {
        Item item = recording(request);
        Found found = find(item, ContentFiles.captions(item.content().resource()));
        return captions(found.bytes());
    }

    private static Bytes captions(Buffer bytes) {
        return new Bytes(
                200,
                "text/vtt; charset=utf-8",
                bytes,
                Map.of("Cache-Control", "private, no-store"));
    }

    /** Withdrawn is withdrawn: also for a player that was left open. */
    private Item recording(Request request) {
        return library.enter(request.visitor(), request.path("service"))
                .flatMap(each -> find(request, each))
                .filter(item -> !item.isText())
                .filter(item -> !item.isWithdrawn() || Library.seesWithdrawn(request.visitor()))
                .orElseThrow(NotFoundException::new);
    }

    private static String type(Item item) {
        return ContentFiles.type(item.content()).orElseThrow(NotFoundException::new);
    }

    private String text(Item item, String path) {
        return find(item, path).bytes().toString(UTF_8);
    }

    private Found find(Item item, String path) {
        return files.find(item.service(), path).orElseThrow(NotFoundException::new);
    }
}
