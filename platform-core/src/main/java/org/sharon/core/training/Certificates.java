package org.sharon.core.training;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sharon.api.content.TrainingModule;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Guard;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Who has learned what, and what follows from it.
 *
 * <p>An answer is remembered on this node for at most five seconds.
 */
public final class Certificates {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final TryStore store;
    private final Services services;
    private final Guard guard;
    private final Clock clock;
    private final Remembered<Long, List<Certificate>> known;

    @Inject
    Certificates(TryStore store, Services services, Guard guard, Clock clock) {
        this.store = store;
        this.services = services;
        this.guard = guard;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    /** A certificate as people read it. */
    public record Line(String title, String words) {}

    /** What this person has earned, ended ones too. */
    public List<Line> linesOf(long account) {
        LocalDate today = today();
        return of(account).stream().map(it -> new Line(it.title(), it.words(today))).toList();
    }

    /** One for each module, the one that lasts longest, ended ones too. */
    List<Certificate> of(long account) {
        List<Certificate> longest = new ArrayList<>();
        for (Certificate each : store.listOf(account)) {
            if (longest.stream().noneMatch(it -> isForTheSame(it, each))) {
                longest.add(each);
            }
        }
        return longest;
    }

    /**
     * Whether this person's training lets them review posts of the service: always, but for a peer
     * moderator of a service that has training. Says nothing about any other right.
     */
    public boolean letReview(Visitor visitor, String service) {
        if (visitor.role() != Role.PEER_MODERATOR) {
            return true;
        }
        List<TrainingModule> modules = modules(service);
        if (modules.isEmpty()) {
            return true;
        }
        LocalDate today = today();
        List<Certificate> held = remembered(visitor.account());
        return modules.stream()
                .allMatch(
                        module ->
                                held.stream()
                                        .anyMatch(
                                                it ->
                                                        it.service().equals(service)
                                                                && it.module().equals(module.id())
                                                                && it.counts(today)));
    }

    /** The services, by title, in whose rooms training keeps this person from reviewing posts. */
    public List<String> missing(Visitor visitor) {
        if (visitor.role() != Role.PEER_MODERATOR) {
            return List.of();
        }
        return guard.servicesOf(visitor).stream()
                .filter(service -> !letReview(visitor, service))
                .flatMap(service -> services.find(service).stream())
                .map(service -> service.description().title())
                .sorted()
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.LONDON);
    }

    /** Somebody has passed: look again next time. */
    void forget(long account) {
        known.forget(account);
    }

    private List<TrainingModule> modules(String service) {
        return services.find(service)
                .map(each -> each.contributions().training())
                .orElse(List.of());
    }

    private List<Certificate> remembered(long account) {
        return known.get(account, () -> of(account));
    }

    private static boolean isForTheSame(Certificate one, Certificate other) {
        return one.service().equals(other.service()) && one.module().equals(other.module());
    }
}
