package org.sharon.core.pages;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.api.pages.PageSpec;
import org.sharon.api.people.Audience;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.web.Visitor;

/**
 * Which pages of plugins there are for a person: those of the services whose rooms are open to
 * them. A page that is not theirs does not exist.
 */
public final class PageMap {

    /** An entry of the menu. */
    public record Entry(String title, String address) {}

    /** A page that somebody may open. */
    record Found(Service service, PageSpec page) {}

    private final Services services;
    private final Guard guard;

    @Inject
    PageMap(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    /** What this person finds in the menu, in the order of the plugins. */
    public List<Entry> menuOf(Visitor visitor) {
        Set<String> open = guard.servicesOf(visitor);
        List<Entry> entries = new ArrayList<>();
        for (Service service : services.list()) {
            if (open.contains(service.id())) {
                service.contributions().pages().stream()
                        .filter(page -> isFor(page, visitor))
                        .forEach(
                                page ->
                                        page.menu()
                                                .ifPresent(
                                                        words ->
                                                                entries.add(
                                                                        new Entry(
                                                                                words,
                                                                                address(
                                                                                        service,
                                                                                        page)))));
            }
        }
        return entries;
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
