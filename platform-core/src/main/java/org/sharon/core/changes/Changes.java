package org.sharon.core.changes;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.sharon.core.changes.ChangeStore.Changed;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.rooms.Guard;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.store.Latest;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what changes for members, and shows it to those whom it concerns. */
final class Changes implements ServiceListener, HomePart, ChangeBook {

    private static final Logger log = LoggerFactory.getLogger(Changes.class);

    private static final Duration NEWS_FOR = Duration.ofDays(30);
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int PAGE = 20;

    /** What was decided before that is about another time when the same version came. */
    private static final Duration REASONS_FOR = Duration.ofMinutes(5);

    private final ChangeStore store;
    private final Features features;
    private final Trusts trusts;
    private final Guard guard;
    private final GivenReasons reasons;
    private final Clock clock;
    private final Latest<Set<String>> places;

    /** A swap waits for nobody: whoever swaps may hold locks of the database. */
    private final ThreadPoolExecutor writer =
            new ThreadPoolExecutor(
                    0, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(1_000), Changes::thread);

    @Inject
    Changes(
            ChangeStore store,
            Features features,
            Trusts trusts,
            Guard guard,
            GivenReasons reasons,
            Clock clock) {
        this.store = store;
        this.features = features;
        this.trusts = trusts;
        this.guard = guard;
        this.reasons = reasons;
        this.clock = clock;
        this.places =
                new Latest<>(
                        REMEMBERED, clock, () -> store.listPlaces(clock.instant().minus(NEWS_FOR)));
    }

    @Override
    public void serviceServes(Service now, Optional<Service> previous) {
        Instant at = clock.instant();
        previous.filter(each -> !each.digest().equals(now.digest()))
                .ifPresent(before -> writeSoon(() -> write(before, now, at)));
    }

    private void writeSoon(Runnable work) {
        try {
            writer.execute(
                    () -> {
                        try {
                            work.run();
                        } catch (DatabaseUnavailableException down) {
                            log.warn("The database is down, so members do not read of a change.");
                        } catch (RuntimeException defect) {
                            log.error(
                                    "A change could not be written down: {}",
                                    defect.getClass().getName());
                        }
                    });
        } catch (RejectedExecutionException busy) {
            log.warn("Too much changes at once, so members do not read of a change.");
        }
    }

    /** Every node does this; one of them writes it. */
    void write(Service before, Service now, Instant at) {
        for (int trust : trusts.trustsWith(now.id())) {
            String why = reasons.find(trust, now.id(), now.digest(), at.minus(REASONS_FOR));
            List<ChangedLine> lines =
                    Comparison.of(
                            before,
                            now,
                            (version, feature) -> features.isOn(trust, version, feature));
            if (!lines.isEmpty() || !why.isEmpty()) {
                store.add(
                        new ChangeStore.Found(
                                trust,
                                now.id(),
                                before.digest() + ">" + now.digest(),
                                told(before, now, lines),
                                why,
                                at));
            }
        }
        places.forget();
    }

    /** Whoever goes back, or reads a reason alone, is told what happened at all. */
    private static List<ChangedLine> told(Service before, Service now, List<ChangedLine> lines) {
        List<ChangedLine> all = new ArrayList<>(lines);
        if (now.isOlderThan(before)) {
            all.add(0, ChangedLine.forAll("changes.we-have-gone-back-to-how"));
        } else if (lines.isEmpty()) {
            all.add(ChangedLine.forAll("changes.there-is-a-new-version-it"));
        }
        return all;
    }

    @Override
    public void opened(Handle handle, int trust, String service, String title, String why) {
        store.add(
                handle,
                new ChangeStore.Found(
                        trust,
                        service,
                        "opened",
                        List.of(ChangedLine.forAll("changes.is-open-here", title)),
                        why,
                        clock.instant()));
    }

    @Override
    public Stream<Link> links(Visitor visitor) {
        List<Link> all =
                recently(visitor)
                        .map(
                                service ->
                                        new Link(
                                                Shelf.PAGES,
                                                title(visitor, service),
                                                ChangePages.address(service)))
                        .toList();
        return all.isEmpty()
                ? Stream.empty()
                : Link.named(say("changes.what-has-changed"), all).stream();
    }

    /** The services of this person in which something has changed for somebody lately. */
    private Stream<String> recently(Visitor visitor) {
        return guard.servicesOf(visitor).stream()
                .filter(service -> places.get().contains(visitor.trust() + "/" + service));
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        if (visitor.role().isClinical()) {
            return Stream.empty();
        }
        return recently(visitor)
                .filter(service -> !listUnread(visitor, service).isEmpty())
                .map(
                        service ->
                                Note.of(
                                        say("changes.something-has-changed-here"),
                                        say("changes.it-is-about", title(visitor, service)),
                                        say("changes.what-changed-and-why"),
                                        ChangePages.address(service)));
    }

    /** What a member has not closed, as far as it concerns them and happened since they came. */
    List<Changed> listUnread(Visitor visitor, String service) {
        Instant since = clock.instant().minus(NEWS_FOR);
        return concerning(
                visitor,
                service,
                store.listUnread(visitor.trust(), service, visitor.account(), since));
    }

    /**
     * A page of what changed, the newest first.
     *
     * @param next where the next page begins; 0 when this is the last
     */
    record Listing(List<Changed> shown, long next) {}

    Listing list(Visitor visitor, String service, long before) {
        List<Changed> all = store.list(visitor.trust(), service, before, PAGE);
        long next = all.size() < PAGE ? 0 : all.get(PAGE - 1).id();
        return new Listing(concerning(visitor, service, all), next);
    }

    private List<Changed> concerning(Visitor visitor, String service, List<Changed> all) {
        if (visitor.role().isClinical() || all.isEmpty()) {
            return all;
        }
        Map<String, Instant> keys = store.keysOf(visitor.account(), visitor.trust(), service);
        Instant came = keys.values().stream().min(Comparator.naturalOrder()).orElse(Instant.MAX);
        return all.stream()
                .filter(each -> each.at().isAfter(came))
                .map(each -> part(each, keys))
                .filter(each -> !each.lines().isEmpty())
                .toList();
    }

    private static Changed part(Changed whole, Map<String, Instant> keys) {
        Set<String> held =
                keys.entrySet().stream()
                        .filter(each -> each.getValue().isBefore(whole.at()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return new Changed(
                whole.id(),
                whole.service(),
                whole.at(),
                whole.lines().stream().filter(each -> each.concerns(held)).toList(),
                whole.why());
    }

    void close(Visitor visitor, String service, long upTo) {
        store.markRead(visitor.account(), service, upTo);
    }

    /** What its members call a service. */
    String title(Visitor visitor, String service) {
        return trusts.servicesOf(visitor.trust()).getOrDefault(service, service);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "changes");
        thread.setDaemon(true);
        return thread;
    }
}
