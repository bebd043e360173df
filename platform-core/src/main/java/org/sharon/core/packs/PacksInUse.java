package org.sharon.core.packs;

import com.google.inject.Inject;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.core.moderation.TrustRules;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.moderation.rules.SharedRule;
import org.sharon.core.packs.content.PackFile;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.store.DatabaseUnavailableException;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The packs that are on, compiled with the rules of each service.
 *
 * <p>Each node looks every second, and at once when another one hints that something was decided,
 * so that all use the same within five seconds. While the database is away the last look stands. A
 * pack that is on and cannot be read is never left out in silence: every text of its services is
 * held for a person.
 */
public final class PacksInUse implements TrustRules, HomePart {

    private static final Logger log = LoggerFactory.getLogger(PacksInUse.class);

    private static final String ADDRESS = "packs";
    private static final long LOOK = 1_000;

    /**
     * A pack that is on and cannot be asked.
     *
     * @param pack its id
     * @param reason one sentence
     */
    public record Trouble(String pack, String reason) {}

    /** A pack that is on, opened; {@code trouble} says why not. */
    private record Active(PackOn on, Optional<PackFile> file, Optional<String> trouble) {

        boolean isFor(String service) {
            return on.services().has(service)
                    && file.map(each -> each.pack().isFor(service)).orElse(true);
        }
    }

    /** What was opened from one file, kept while it is on anywhere. */
    private record Opened(Optional<PackFile> file, Optional<String> trouble) {}

    private record Known(List<PackOn> rows, Map<Integer, List<Active>> byTrust) {}

    private final PackOnStore on;
    private final PackStore packs;
    private final Services services;
    private final Vertx vertx;
    private final Map<Service, Map<List<String>, Added>> compiled = new ConcurrentHashMap<>();
    private volatile @Nullable WorkerExecutor looking;
    private volatile @Nullable Known known;

    @Inject
    PacksInUse(PackOnStore on, PackStore packs, Services services, Vertx vertx) {
        this.on = on;
        this.packs = packs;
        this.services = services;
        this.vertx = vertx;
    }

    /** Looks now, and from now on whenever something may have changed. May be called again. */
    public synchronized void start() {
        look();
        if (looking == null) {
            looking = vertx.createSharedWorkerExecutor("packs", 1);
            vertx.setPeriodic(LOOK, timer -> lookSoon());
            vertx.eventBus().<JsonObject>consumer(ADDRESS, hint -> lookSoon());
        }
    }

    /** Something was decided here: this node follows before the call returns, the others soon. */
    void changed() {
        look();
        vertx.eventBus().publish(ADDRESS, new JsonObject());
    }

    /** Makes this node's packs those of the database. Blocks. */
    public synchronized void look() {
        List<PackOn> rows = on.list();
        Known before = known;
        if (before == null || !before.rows().equals(rows)) {
            known = new Known(rows, opened(rows, before));
        }
        prune();
    }

    @Override
    public Added of(int trust, Service service, RuleSet rules) {
        List<Active> wanted =
                known().byTrust().getOrDefault(trust, List.of()).stream()
                        .filter(each -> each.isFor(service.id()))
                        .toList();
        if (wanted.isEmpty()) {
            return Added.nothing(rules);
        }
        return compiled.computeIfAbsent(service, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(key(wanted), none -> compile(rules, wanted));
    }

    @Override
    public void prepare(Service service, RuleSet rules) {
        try {
            known().byTrust().keySet().forEach(trust -> of(trust, service, rules));
        } catch (DatabaseUnavailableException later) {
            log.debug("The packs of {} are compiled with its first text", service.id());
        }
    }

    @Override
    public void forget(Service service) {
        compiled.remove(service);
    }

    /** The packs of a trust that are on and cannot be asked. */
    public List<Trouble> troubles(int trust) {
        List<Trouble> troubles = new ArrayList<>();
        for (Active each : known().byTrust().getOrDefault(trust, List.of())) {
            each.trouble()
                    .or(() -> notCompiled(each))
                    .ifPresent(reason -> troubles.add(new Trouble(each.on().pack(), reason)));
        }
        return troubles;
    }

    /** Those who decide about packs are told of one that makes everything wait for a person. */
    @Override
    public Stream<Note> notes(Visitor visitor) {
        return switch (visitor.role()) {
            case TRUST_ADMINISTRATOR, CLINICAL_SAFETY_OFFICER ->
                    troubles(visitor.trust()).stream().map(PacksInUse::note);
            case MEMBER, PEER_MODERATOR, CLINICIAN, SERVICE_LEAD -> Stream.empty();
        };
    }

    private static Note note(Trouble trouble) {
        return new Note(
                true,
                "The pack of rules " + trouble.pack() + " cannot be read.",
                "Every new text in its services waits for a person.",
                "See why",
                "/admin/packs/" + trouble.pack());
    }

    private static Optional<String> notCompiled(Active active) {
        try {
            active.file().ifPresent(file -> RuleSet.weigh(file.pack().declaredRules()));
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of("Its rules cannot be read: " + unreadable.getMessage());
        }
    }

    private Known known() {
        Known now = known;
        if (now == null) {
            look();
            now = known;
        }
        if (now == null) {
            throw new IllegalStateException("The packs were looked at and are not known");
        }
        return now;
    }

    private Map<Integer, List<Active>> opened(List<PackOn> rows, @Nullable Known before) {
        Map<String, Opened> earlier = new HashMap<>();
        if (before != null) {
            before.byTrust()
                    .values()
                    .forEach(
                            all ->
                                    all.forEach(
                                            each ->
                                                    earlier.put(
                                                            each.on().digest(),
                                                            new Opened(
                                                                    each.file(), each.trouble()))));
        }
        Map<Integer, List<Active>> byTrust = new HashMap<>();
        for (PackOn row : rows) {
            Opened opened = earlier.computeIfAbsent(row.digest(), none -> open(row));
            byTrust.computeIfAbsent(row.trust(), none -> new ArrayList<>())
                    .add(new Active(row, opened.file(), opened.trouble()));
        }
        return byTrust;
    }

    private Opened open(PackOn row) {
        try {
            PackFile file =
                    packs.bytes(row.trust(), row.digest())
                            .map(PackFile::open)
                            .orElseThrow(() -> new RefusedException("Its file is gone"));
            return new Opened(Optional.of(file), Optional.empty());
        } catch (RefusedException unreadable) {
            log.error("The pack {} is on and cannot be read: {}", row.pack(), reason(unreadable));
            return new Opened(Optional.empty(), Optional.of(reason(unreadable)));
        }
    }

    private static String reason(RuntimeException problem) {
        return String.valueOf(problem.getMessage());
    }

    private static List<String> key(List<Active> wanted) {
        return wanted.stream().map(each -> each.on().digest()).toList();
    }

    /** All that can be compiled; what cannot is the trouble. */
    private static Added compile(RuleSet rules, List<Active> wanted) {
        List<SharedRule> shared = new ArrayList<>();
        wanted.forEach(each -> each.file().ifPresent(file -> shared.addAll(file.rules())));
        Optional<String> unread =
                wanted.stream()
                        .filter(each -> each.file().isEmpty())
                        .findFirst()
                        .map(PacksInUse::sentence);
        try {
            return new Added(rules.with(shared), unread);
        } catch (IllegalArgumentException | StackOverflowError oneOfThem) {
            return compileOneByOne(rules, wanted);
        }
    }

    private static Added compileOneByOne(RuleSet rules, List<Active> wanted) {
        RuleSet all = rules;
        Optional<String> trouble = Optional.empty();
        for (Active each : wanted) {
            try {
                all = all.with(each.file().map(PackFile::rules).orElse(List.of()));
            } catch (IllegalArgumentException | StackOverflowError unreadable) {
                log.error("The rules of the pack {} cannot be compiled", each.on().pack());
                trouble = Optional.of(sentence(each));
            }
            if (each.file().isEmpty()) {
                trouble = Optional.of(sentence(each));
            }
        }
        return new Added(all, trouble);
    }

    private static String sentence(Active active) {
        return "The rules of the pack %s could not be asked. A person, please."
                .formatted(active.on().pack());
    }

    /** Lets go of versions that have stopped, and of sets that are used no more. */
    private void prune() {
        compiled.keySet().retainAll(new HashSet<>(services.list()));
        Set<List<String>> used = new HashSet<>();
        compiled.forEach(
                (service, sets) -> {
                    used.clear();
                    known().byTrust()
                            .values()
                            .forEach(
                                    all ->
                                            used.add(
                                                    key(
                                                            all.stream()
                                                                    .filter(
                                                                            each ->
                                                                                    each.isFor(
                                                                                            service
                                                                                                    .id()))
                                                                    .toList())));
                    sets.keySet().retainAll(used);
                });
    }

    private void lookSoon() {
        // Not on Vert.x's own pool, which would grow by a thread at each look until it has twenty.
        Objects.requireNonNull(looking, "started")
                .executeBlocking(
                        () -> {
                            look();
                            return null;
                        })
                .onFailure(away -> log.debug("The packs are looked at again when it is back"));
    }
}
