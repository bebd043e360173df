package org.sharon.core.pages;

import com.google.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.people.Audience;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;

/**
 * Which pages of plugins there are for a person: those of the services whose rooms are open to
 * them. A page that is not theirs does not exist.
 */
public final class PageMap implements HomePart {

    /** A page that somebody may open. */
    record Found(Service service, PageSpec page) {

        /** In the language of this request. */
        String title() {
            return service.said(page.title());
        }
    }

    private final Services services;
    private final Guard guard;

    @Inject
    PageMap(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    /** What this person finds in the menu, in the order of the plugins. */
    @Override
    public Stream<Link> links(Visitor visitor) {
        Set<String> open = guard.servicesOf(visitor);
        return services.list().stream()
                .filter(service -> open.contains(service.id()))
                .flatMap(service -> links(service, visitor));
    }

    private static Stream<Link> links(Service service, Visitor visitor) {
        return service.contributions().pages().stream()
                .filter(page -> page.menu().isPresent() && isFor(page, visitor))
                .map(
                        page ->
                                new Link(
                                        Shelf.PAGES,
                                        service.said(page.menu().orElseThrow()),
                                        address(service, page)));
    }

    Optional<Found> find(Visitor visitor, String serviceId, String path) {
        if (!guard.servicesOf(visitor).contains(serviceId)) {
            return Optional.empty();
        }
        return services.find(serviceId)
                .flatMap(
                        service ->
                                service.contributions().pages().stream()
                                        .filter(page -> page.path().equals(path))
                                        .filter(page -> isFor(page, visitor))
                                        .findFirst()
                                        .map(page -> new Found(service, page)));
    }

    static String address(Service service, PageSpec page) {
        return "/services/" + service.id() + "/" + page.path();
    }

    static Audience viewer(Visitor visitor) {
        return visitor.role().reviews() ? Audience.STAFF : Audience.MEMBERS;
    }

    private static boolean isFor(PageSpec page, Visitor visitor) {
        return page.audience() == Audience.MEMBERS || viewer(visitor) == Audience.STAFF;
    }
}
