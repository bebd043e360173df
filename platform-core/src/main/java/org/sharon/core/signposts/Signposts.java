package org.sharon.core.signposts;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.audit.Audit;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.signposts.ContactStore.Key;
import org.sharon.core.store.Database;
import org.sharon.core.store.Latest;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.PlacesLookup;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Where else the people of a service can turn.
 *
 * <p>What was read is remembered for at most five seconds. While the database is away the last
 * answer stands. What a trust has filled in stays when the plugin is replaced.
 */
public final class Signposts implements PlacesLookup, HomePart {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final ContactStore store;
    private final Database database;
    private final Services services;
    private final Trusts trusts;
    private final Guard guard;
    private final Audit audit;
    private final Clock clock;
    private final Latest<Map<Key, Tried>> known;

    @Inject
    Signposts(
            ContactStore store,
            Database database,
            Services services,
            Trusts trusts,
            Guard guard,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.database = database;
        this.services = services;
        this.trusts = trusts;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
        this.known = new Latest<>(REMEMBERED, clock, store::list);
    }

    /** What this person finds, by service; services without any are left out. */
    public List<PlacesOfService> shownTo(Visitor visitor) {
        return guard.servicesOf(visitor).stream()
                .flatMap(id -> shown(visitor.trust(), id).stream())
                .toList();
    }

    /** What the members of one service find; empty when there is nothing. */
    Optional<PlacesOfService> shown(int trust, String service) {
        List<Place> shown = places(trust, service).stream().filter(Place::isShown).toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlacesOfService(service, shown.get(0).serviceTitle(), shown));
    }

    @Override
    public String placesOf(int trust, String service) {
        return shown(trust, service).map(PlacesOfService::address).orElse("");
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        List<Link> places =
                shownTo(visitor).stream()
                        .map(each -> new Link(Shelf.PLACES, each.title(), each.address()))
                        .toList();
        return Link.named(say("signposts.other-places-that-can-help"), places).stream();
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        ToCheck left = toCheck(visitor);
        return left.isNothing()
                ? Stream.empty()
                : Stream.of(
                        Note.of(left.words(), "", say("signposts.see-which"), "/staff/signposts"));
    }

    /** For service leads and administrators; nothing for anybody else. */
    public ToCheck toCheck(Visitor visitor) {
        return ToCheck.of(managedBy(visitor));
    }

    /** What this person looks after, the most urgent first. */
    List<Place> managedBy(Visitor visitor) {
        return managedServices(visitor).stream()
                .flatMap(id -> places(visitor.trust(), id).stream())
                .sorted(
                        Comparator.comparing(Place::state)
                                .thenComparing(it -> it.expiresOn().orElse(LocalDate.MAX)))
                .toList();
    }

    Optional<Place> find(Visitor visitor, String service, String signpost) {
        if (!managedServices(visitor).contains(service)) {
            return Optional.empty();
        }
        return places(visitor.trust(), service).stream()
                .filter(place -> place.signpost().id().equals(signpost))
                .findFirst();
    }

    /** Somebody has tried it today. */
    void save(Visitor by, Place place, String contact, LocalDate expiresOn) {
        database.write(
                handle -> {
                    Tried tried = new Tried(contact, today(), expiresOn);
                    store.save(handle, key(by, place), tried, by.account());
                    audit.add(
                            handle,
                            by.trust(),
                            by.account(),
                            "signpost.tried",
                            "service:" + place.service(),
                            "%s: %s, until %s"
                                    .formatted(place.signpost().id(), contact, expiresOn));
                    return null;
                });
        forget();
    }

    /** The trust's own contact goes, and members do not see the place any more. */
    void remove(Visitor by, Place place) {
        database.write(
                handle -> {
                    if (store.remove(handle, key(by, place))) {
                        audit.add(
                                handle,
                                by.trust(),
                                by.account(),
                                "signpost.removed",
                                "service:" + place.service(),
                                place.signpost().id());
                    }
                    return null;
                });
        forget();
    }

    /** Something has changed: look again next time. */
    void forget() {
        known.forget();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.LONDON);
    }

    /** In the order in which the plugin names them; none while no plugin serves. */
    private List<Place> places(int trust, String service) {
        return services.find(service)
                .map(
                        each ->
                                each.contributions().signposts().stream()
                                        .map(
                                                signpost ->
                                                        new Place(
                                                                each,
                                                                signpost,
                                                                known.get()
                                                                        .get(
                                                                                new Key(
                                                                                        trust,
                                                                                        service,
                                                                                        signpost
                                                                                                .id())),
                                                                today()))
                                        .toList())
                .orElse(List.of());
    }

    /**
     * A service lead knows the places near their service; an administrator has the settings of the
     * whole trust, and is there before a lead is.
     */
    private List<String> managedServices(Visitor visitor) {
        return switch (visitor.role()) {
            case TRUST_ADMINISTRATOR -> servicesOf(visitor.trust());
            case SERVICE_LEAD ->
                    servicesOf(visitor.trust()).stream()
                            .filter(visitor.services()::contains)
                            .toList();
            case MEMBER, PEER_MODERATOR, CLINICIAN, CLINICAL_SAFETY_OFFICER -> List.of();
        };
    }

    /** Those that are switched on. */
    private List<String> servicesOf(int trust) {
        return trusts.services(trust).stream()
                .filter(EnabledService::isOn)
                .map(EnabledService::id)
                .toList();
    }

    private static Key key(Visitor by, Place place) {
        return new Key(by.trust(), place.service(), place.signpost().id());
    }
}
