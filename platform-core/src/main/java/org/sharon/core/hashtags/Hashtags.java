package org.sharon.core.hashtags;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.api.features.Feature;
import org.sharon.api.features.TagChoice;
import org.sharon.core.conversations.ClosedShelves;
import org.sharon.core.conversations.WordLinks;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Remembered;

/**
 * Which hashtags lead somewhere. Where a service looks at each first, or has members who are not
 * grown up, only those that it has allowed do.
 *
 * <p>A node remembers for five seconds what it has read of a service, and for a minute what a room
 * talks about.
 */
public final class Hashtags implements WordLinks {

    /** Nobody is to be found by what they write about, so fewer people than this are none. */
    static final int LEAST_PEOPLE = 5;

    private static final int MOST_TALKED = 6;
    private static final int GROWN_UP = 18;
    private static final int MOST_REMEMBERED = 20_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final Duration TALKED_REMEMBERED = Duration.ofMinutes(1);
    private static final Duration WEEK = Duration.ofDays(7);

    /**
     * What is remembered hangs on how the service chooses, so that another version counts at once.
     */
    private record Place(int trust, String service, TagChoice choice) {}

    /** Nor is a word shown for a minute more that stands only where nobody finds it now. */
    private record Talk(long room, TagChoice choice, ClosedShelves closed) {}

    private final TagStore store;
    private final Features features;
    private final Services services;
    private final Clock clock;
    private final Remembered<Place, Set<String>> known;
    private final Remembered<Talk, List<Talked>> talks;

    @Inject
    Hashtags(TagStore store, Features features, Services services, Clock clock) {
        this.store = store;
        this.features = features;
        this.services = services;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
        this.talks = new Remembered<>(TALKED_REMEMBERED, clock);
    }

    @Override
    public boolean isOffered(Room room) {
        return !room.isPrivate() && isOn(room.trust(), room.service());
    }

    boolean isOn(int trust, String service) {
        return features.isOn(trust, service, Feature.HASHTAGS);
    }

    /** How a service chooses; vetted while it is away. */
    TagChoice choice(String service) {
        Optional<Service> found = services.find(service);
        boolean young =
                found.filter(each -> each.description().ages().youngest() < GROWN_UP).isPresent();
        return young
                ? TagChoice.VETTED
                : found.map(each -> each.features().tags()).orElse(TagChoice.VETTED);
    }

    @Override
    public List<Link> in(Room room, String text) {
        if (text.indexOf('#') < 0 || !isOffered(room)) {
            return List.of();
        }
        List<FoundTag> found = FoundTag.in(text);
        if (found.isEmpty()) {
            return List.of();
        }
        TagChoice choice = choice(room.service());
        Set<String> keys = keys(room, choice);
        List<Link> links = new ArrayList<>();
        for (FoundTag tag : found) {
            if (keys.contains(tag.key()) == (choice == TagChoice.VETTED)) {
                links.add(
                        new Link(
                                tag.start(), tag.end(), FoundTag.address(room.path(), tag.word())));
            }
        }
        return links;
    }

    /** The tag that a word in an address of this room means, if it leads somewhere. */
    Optional<Tag> find(Room room, String word) {
        if (!isOffered(room)) {
            return Optional.empty();
        }
        return FoundTag.of(word)
                .flatMap(found -> store.find(room.trust(), room.service(), found.key()))
                .filter(tag -> leads(tag.standing(), choice(room.service())));
    }

    private static boolean leads(Standing standing, TagChoice choice) {
        return standing == Standing.ALLOWED || standing == Standing.NEW && choice == TagChoice.FREE;
    }

    @Override
    public List<Talked> talked(Room room) {
        if (!isOffered(room)) {
            return List.of();
        }
        Talk talk = new Talk(room.id(), choice(room.service()), ClosedShelves.in(room, features));
        return talks.getOrLast(talk, () -> talked(room, talk));
    }

    private List<Talked> talked(Room room, Talk talk) {
        List<Standing> standings =
                talk.choice() == TagChoice.FREE
                        ? List.of(Standing.ALLOWED, Standing.NEW)
                        : List.of(Standing.ALLOWED);
        Instant since = clock.instant().minus(WEEK);
        return store
                .talked(room.id(), talk.closed(), standings, since, LEAST_PEOPLE, MOST_TALKED)
                .stream()
                .map(word -> new Talked("#" + word, FoundTag.address(room.path(), word)))
                .toList();
    }

    /** Somebody has decided about a tag: look again. */
    void forget() {
        known.forgetAll();
        talks.forgetAll();
    }

    /** Those that are allowed where each is looked at, and those that are stopped elsewhere. */
    private Set<String> keys(Room room, TagChoice choice) {
        Standing which = choice == TagChoice.VETTED ? Standing.ALLOWED : Standing.NEVER;
        return known.getOrLast(
                new Place(room.trust(), room.service(), choice),
                () -> store.keys(room.trust(), room.service(), which, MOST_REMEMBERED));
    }
}
