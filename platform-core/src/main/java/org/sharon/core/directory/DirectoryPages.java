package org.sharon.core.directory;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/** Where members look for other support, and the page that they pass when they leave for it. */
final class DirectoryPages implements RouteGroup {

    private static final String OF_SERVICE = "/directory/:service";
    private static final int LONGEST = 100;

    private final Directory directory;

    @Inject
    DirectoryPages(Directory directory) {
        this.directory = directory;
    }

    static String address(String service) {
        return "/directory/" + service;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get(OF_SERVICE, Access.SIGNED_IN, this::show);
        routes.post(OF_SERVICE, Access.SIGNED_IN, this::show);
        routes.get(OF_SERVICE + "/:id", Access.SIGNED_IN, this::leave);
    }

    /** The words travel in the form, so that they are in no history. */
    private Answer show(Request request) {
        String service = request.path("service");
        String typed = request.form("q").strip();
        String words = typed.substring(0, Math.min(LONGEST, typed.length()));
        List<Entry> all = directory.shown(request.visitor(), service);
        List<Entry> found =
                words.isEmpty() ? all : all.stream().filter(each -> each.isAbout(words)).toList();
        return Page.of(
                "directory/directory.jte",
                new DirectoryView(
                        address(service), directory.title(service), words, !all.isEmpty(), found));
    }

    private Answer leave(Request request) {
        long id = request.number("id");
        Entry entry =
                directory.shown(request.visitor(), request.path("service")).stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow(NotFoundException::new);
        return Page.of("directory/leaving.jte", entry);
    }
}
