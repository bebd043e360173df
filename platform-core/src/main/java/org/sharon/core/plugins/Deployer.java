package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.signing.SignatureCheck;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what serves equal to what lies in the plugins folder: one jar, one service.
 *
 * <p>A jar that is renamed into place serves at once. A jar that is still being copied is looked at
 * again until it is whole. A jar that cannot serve is reported once, and not tried again until its
 * file or the accepted signers change; whatever served before goes on serving. While the database
 * is away a new jar waits.
 */
@Singleton
public final class Deployer implements AutoCloseable {

    private static final long STOPPED_GROWING_NANOS = 900_000_000;
    private static final Duration DRAIN = Duration.ofSeconds(30);
    private static final Duration LAST_CALLS = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(Deployer.class);

    /** What the last look at a file came to. */
    private record Seen(String stamp, boolean occupied) {}

    /** A file that is not whole, and since when it has been as it is. */
    private record Growing(String stamp, long sinceNanos) {}

    private final Path folder;
    private final SignatureCheck signatures;
    private final Handover handover;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Growing> growing = new HashMap<>();
    private final Map<String, Deployment> serving = new HashMap<>();
    private final List<Deployment> shown = new CopyOnWriteArrayList<>();
    private boolean folderIsMissing;
    private String signersNow = "";
    private @Nullable FolderWatch watch;

    @Inject
    Deployer(PluginFolder folder, SignatureCheck signatures, Handover handover, Clock clock) {
        this.folder = folder.path();
        this.signatures = signatures;
        this.handover = handover;
        this.clock = clock;
    }

    /**
     * When this returns, every whole jar in the folder serves or has been refused. To be called
     * again when the database was away.
     */
    public void start() throws IOException {
        if (watch != null) {
            scan();
            return;
        }
        Files.createDirectories(folder);
        watch = new FolderWatch(folder, this::scan);
        scan();
        watch.start();
    }

    /**
     * Waits until every file either serves or is refused, because one that is not whole may still
     * be growing: for whoever looks only once.
     */
    public synchronized void settle(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!growing.isEmpty() && System.nanoTime() < end) {
            wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        }
    }

    /** Every jar, in the order of the files' names; what serves comes before what is refused. */
    public List<DeploymentStatus> statuses() {
        return shown.stream()
                .map(Deployment::status)
                .sorted(
                        Comparator.comparing(DeploymentStatus::file)
                                .thenComparing(DeploymentStatus::state))
                .toList();
    }

    /** Stops watching, and stops every plugin within a second or two. */
    @Override
    public void close() throws IOException {
        if (watch != null) {
            watch.close();
        }
        List<Thread> stopping = new ArrayList<>();
        synchronized (this) {
            serving.values().forEach(each -> stopping.add(stop(each, LAST_CALLS)));
            serving.clear();
        }
        try {
            for (Thread thread : stopping) {
                thread.join(2 * LAST_CALLS.toMillis());
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void scan() {
        List<FoundJar> found;
        try {
            found = FoundJar.in(folder);
        } catch (IOException unreadable) {
            // A folder that is away for a moment is no reason to stop a service.
            if (!folderIsMissing) {
                log.error("The plugins folder cannot be read; what serves goes on serving");
            }
            folderIsMissing = true;
            return;
        }
        folderIsMissing = false;
        signersNow = signatures.stamp();
        Set<String> files = found.stream().map(FoundJar::file).collect(Collectors.toSet());
        List<Deployment> orphans =
                serving.values().stream().filter(each -> !files.contains(each.file())).toList();
        forgetAllBut(files, !orphans.isEmpty());
        found.forEach(jar -> look(jar, orphans));
        orphans.forEach(this::withdraw);
        notifyAll();
    }

    private void forgetAllBut(Set<String> files, boolean somePluginGoes) {
        growing.keySet().retainAll(files);
        seen.entrySet()
                .removeIf(
                        each ->
                                !files.contains(each.getKey())
                                        || (somePluginGoes && each.getValue().occupied()));
        shown.removeIf(
                each ->
                        each.status().state() == DeploymentStatus.State.REFUSED
                                && !files.contains(each.file()));
    }

    private void look(FoundJar found, List<Deployment> orphans) {
        Seen before = seen.get(found.file());
        if (before != null && before.stamp().equals(stamp(found))) {
            return;
        }
        try {
            PluginJar jar = PluginJar.read(found.path());
            if (found.isUnchanged()) {
                growing.remove(found.file());
                signatures.check(jar.bytes());
                deploy(found, jar, orphans);
            }
        } catch (NotWholeException notYet) {
            if (hasStoppedGrowing(found)) {
                refuse(found, new Deployment(found.file(), clock), notYet.getMessage(), false);
            }
        } catch (RefusedException refusal) {
            refuse(found, new Deployment(found.file(), clock), refusal.getMessage(), false);
        } catch (NoSuchFileException gone) {
            log.debug("{} went while it was being read", found.file());
        } catch (IOException unreadable) {
            String sentence = "The file cannot be read: " + Reasons.ofThrown(unreadable);
            refuse(found, new Deployment(found.file(), clock), sentence, false);
        }
    }

    /** A jar is looked at again when it changes, or when other signers are accepted. */
    private String stamp(FoundJar found) {
        return found.stamp() + " " + signersNow;
    }

    private boolean hasStoppedGrowing(FoundJar found) {
        Growing before = growing.get(found.file());
        if (before == null || !before.stamp().equals(found.stamp())) {
            growing.put(found.file(), new Growing(found.stamp(), System.nanoTime()));
            return false;
        }
        return System.nanoTime() - before.sinceNanos() > STOPPED_GROWING_NANOS;
    }

    private void deploy(FoundJar found, PluginJar jar, List<Deployment> orphans) {
        Optional<Deployment> fromThisFile = servingFrom(found.file());
        if (fromThisFile.filter(it -> jar.digest().equals(it.status().digest())).isPresent()) {
            // The same bytes again: the good jar was put back, or only its date has changed.
            accept(found);
            return;
        }
        long start = System.nanoTime();
        Deployment next = new Deployment(found.file(), clock);
        shown.add(next);
        try {
            handover.start(next, jar);
            Optional<Deployment> before = Optional.ofNullable(serving.get(next.service().id()));
            before.filter(it -> it != fromThisFile.orElse(null) && !orphans.contains(it))
                    .ifPresent(other -> refuseSecond(next.service(), other));
            handover.swap(next, before.map(Deployment::service));
            next.serves((System.nanoTime() - start) / 1_000_000);
            serving.put(next.service().id(), next);
            log.info("{} serves from {}", next.service(), next.file());
            accept(found);
            before.ifPresent(this::stop);
            fromThisFile.filter(it -> it != before.orElse(null)).ifPresent(this::withdraw);
        } catch (RefusedException refusal) {
            refuse(found, next, refusal.getMessage(), refusal instanceof OccupiedException);
        } catch (DatabaseUnavailableException away) {
            wait(found, next);
        } catch (RuntimeException | Error unforeseen) {
            refuse(found, next, "It cannot start: " + Reasons.ofThrown(unforeseen), false);
        }
    }

    private static void refuseSecond(Service next, Deployment other) {
        throw new OccupiedException(
                "%s already serves from %s: remove one of the two files"
                        .formatted(next.id(), other.file()));
    }

    private Optional<Deployment> servingFrom(String file) {
        return serving.values().stream().filter(each -> each.file().equals(file)).findFirst();
    }

    private void accept(FoundJar found) {
        seen.put(found.file(), new Seen(stamp(found), false));
        forgetRefusalOf(found.file());
    }

    private void refuse(FoundJar found, Deployment refused, String sentence, boolean occupied) {
        forgetRefusalOf(found.file());
        growing.remove(found.file());
        seen.put(found.file(), new Seen(stamp(found), occupied));
        refused.refused(sentence);
        if (!shown.contains(refused)) {
            shown.add(refused);
        }
        handover.undo(refused);
        String meanwhile =
                servingFrom(found.file())
                        .map(old -> "; %s goes on serving".formatted(old.service()))
                        .orElse("");
        log.warn("{} is refused: {}{}", found.file(), sentence, meanwhile);
    }

    /** The jar may be good: it is looked at again until the database is back. */
    private void wait(FoundJar found, Deployment next) {
        shown.remove(next);
        handover.undo(next);
        log.warn("{} waits: the database is away", found.file());
    }

    private void forgetRefusalOf(String file) {
        shown.removeIf(
                each ->
                        each.file().equals(file)
                                && each.status().state() == DeploymentStatus.State.REFUSED);
    }

    /** Its jar is gone, or holds another service now. */
    private void withdraw(Deployment orphan) {
        if (serving.values().remove(orphan)) {
            log.info("{} stops: its jar is gone", orphan.service());
            stop(orphan);
        }
    }

    private void stop(Deployment gone) {
        stop(gone, DRAIN);
    }

    private Thread stop(Deployment gone, Duration limit) {
        return handover.retire(gone, limit, () -> shown.remove(gone));
    }
}
