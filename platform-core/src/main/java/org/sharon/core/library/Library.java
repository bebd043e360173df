package org.sharon.core.library;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sharon.api.content.ContentItem;
import org.sharon.core.features.Features;
import org.sharon.core.media.MediaShelf;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Which shelves there are for a person: those of the services that have a room for them, with what
 * is for everybody there or for one of their rooms. Clinical staff also see what is for other
 * rooms, what members do not see any more, and what a lead has switched off.
 */
public final class Library implements HomePart {

    private final Services services;
    private final Guard guard;
    private final Features features;
    private final MediaShelf media;
    private final Clock clock;

    @Inject
    Library(Services services, Guard guard, Features features, MediaShelf media, Clock clock) {
        this.services = services;
        this.guard = guard;
        this.features = features;
        this.media = media;
        this.clock = clock;
    }

    /** The shelves with something on them, in the order of the building. */
    @Override
    public Stream<Link> links(Visitor visitor) {
        List<Link> shelves =
                guard.servicesOf(visitor).stream()
                        .flatMap(id -> services.find(id).stream())
                        .filter(service -> !items(visitor, service).isEmpty())
                        .map(Library::link)
                        .toList();
        return Link.named(say("library.library"), shelves).stream();
    }

    private static Link link(Service service) {
        return new Link(Shelf.READING, service.title(), LibraryPages.address(service.id()));
    }

    /**
     * Empty while no plugin serves; whoever has no room there is told that there is no such page.
     */
    Optional<Service> enter(Visitor visitor, String service) {
        if (!guard.servicesOf(visitor).contains(service)) {
            throw new NotFoundException();
        }
        return services.find(service);
    }

    /**
     * What this person finds on the shelf: what the team has put there, the newest first, and then
     * what came with the plugin, in its order.
     */
    List<Item> items(Visitor visitor, Service service) {
        return all(visitor, service).stream()
                .filter(item -> seesWithdrawn(visitor) || !item.isWithdrawn())
                .toList();
    }

    /** Also one that is withdrawn, of which members are told so. */
    Optional<Item> find(Visitor visitor, Service service, String id) {
        LocalDate today = today();
        return service.contributions().content().stream()
                .filter(content -> content.id().equals(id))
                .filter(content -> isFor(visitor, service, content))
                .map(content -> new Item(service.id(), content, today))
                .findFirst();
    }

    /** What the team has put there, as it is at this moment. */
    Optional<Item> find(Visitor visitor, Service service, long number) {
        return media.find(visitor.trust(), service.id(), number)
                .flatMap(item -> Item.of(item, today()))
                .filter(item -> isFor(visitor, service, item.content()));
    }

    static boolean seesWithdrawn(Visitor visitor) {
        return visitor.role().isClinical();
    }

    private List<Item> all(Visitor visitor, Service service) {
        LocalDate today = today();
        Stream<Item> byTeam =
                media.of(visitor.trust(), service.id()).stream()
                        .flatMap(item -> Item.of(item, today).stream());
        Stream<Item> byPlugin =
                service.contributions().content().stream()
                        .map(content -> new Item(service.id(), content, today));
        return Stream.concat(byTeam, byPlugin)
                .filter(item -> isFor(visitor, service, item.content()))
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.LONDON);
    }

    private boolean isFor(Visitor visitor, Service service, ContentItem content) {
        if (visitor.role().isClinical()) {
            return true;
        }
        return features.isOn(visitor.trust(), service.id(), Item.feature(content.kind()))
                && (content.rooms().isEmpty() || content.isFor(roomsOf(visitor, service)));
    }

    private Set<String> roomsOf(Visitor visitor, Service service) {
        return guard.roomsOf(visitor).stream()
                .filter(room -> room.service().equals(service.id()))
                .map(Room::slug)
                .collect(Collectors.toSet());
    }
}
