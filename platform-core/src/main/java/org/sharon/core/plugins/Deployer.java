package org.sharon.core.plugins;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.DeploymentStatus.State;
import org.sharon.core.plugins.signing.SignatureCheck;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches the plugins folder and hands on what changes there: one jar, one service.
 *
 * <p>A jar that is renamed into place is handed on at once. A jar that is still being copied is
 * looked at again until it is whole. A jar that is refused is reported once, and not tried again
 * until its file or the accepted signers change; whatever served before goes on serving. While the
 * database is away a new jar waits.
 */
@Singleton
public final class Deployer implements AutoCloseable {

    private static final long STOPPED_GROWING_NANOS = 900_000_000;

    private static final Logger log = LoggerFactory.getLogger(Deployer.class);

    /** What the last look at a file came to. */
    private record Seen(String stamp, boolean occupied) {}

    /** A file that is not whole, and since when it has been as it is. */
    private record Growing(String stamp, long sinceNanos) {}

    private final Path folder;
    private final SignatureCheck signatures;
    private final PlatformJars ours;
    private final Stage stage;
    private final Intake intake;
    private final Clock clock;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Map<String, Growing> growing = new HashMap<>();

    /** What each file has brought, also when it serves no more. */
    private final Map<String, Taken> taken = new HashMap<>();

    /** The files that are refused, and why. */
    private final Map<String, DeploymentStatus> refused = new ConcurrentHashMap<>();

    private boolean folderIsMissing;
    private String signersNow = "";
    private boolean folderIsNew;

    /** What lay here at the start and has not been handed on yet. */
    private @Nullable Set<String> fromBefore;

    private @Nullable FolderWatch watch;

    @Inject
    Deployer(
            PluginFolder folder,
            SignatureCheck signatures,
            PlatformJars ours,
            Stage stage,
            Intake intake,
            Clock clock) {
        this.folder = folder.path();
        this.signatures = signatures;
        this.ours = ours;
        this.stage = stage;
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * When this returns, every whole jar in the folder has been handed on or refused. To be called
     * again when the database was away.
     */
    public void start() throws IOException {
        if (watch != null) {
            scan();
            return;
        }
        Files.createDirectories(folder);
        remember();
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
        return Stream.of(stage.statuses(), refused.values(), intake.statuses())
                .flatMap(each -> each.stream())
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
        stage.close();
    }

    private synchronized void remember() {
        taken.putAll(intake.remembered());
        folderIsNew = taken.isEmpty();
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
        Map<String, Taken> before = Map.copyOf(taken);
        Set<String> files = found.stream().map(FoundJar::file).collect(Collectors.toSet());
        if (fromBefore == null) {
            fromBefore = new HashSet<>(files);
        }
        forgetAllBut(files);
        found.forEach(jar -> look(jar, files));
        before.keySet().stream().filter(file -> !files.contains(file)).forEach(this::withdraw);
        if (!taken.equals(before)) {
            intake.remember(Map.copyOf(taken));
        }
        notifyAll();
    }

    private void forgetAllBut(Set<String> files) {
        boolean someFileWent = !files.containsAll(taken.keySet());
        growing.keySet().retainAll(files);
        refused.keySet().retainAll(files);
        seen.entrySet()
                .removeIf(
                        each ->
                                !files.contains(each.getKey())
                                        || (someFileWent && each.getValue().occupied()));
    }

    private void look(FoundJar found, Set<String> files) {
        Seen before = seen.get(found.file());
        if (before != null && before.stamp().equals(stamp(found))) {
            return;
        }
        try {
            PluginJar jar = PluginJar.read(found.path());
            if (found.isUnchanged()) {
                growing.remove(found.file());
                if (!ours.contains(jar)) {
                    signatures.check(jar.bytes());
                }
                handOn(found, jar, files);
            }
        } catch (NotWholeException notYet) {
            if (hasStoppedGrowing(found)) {
                refuse(found, null, notYet.getMessage(), false);
            }
        } catch (RefusedException refusal) {
            refuse(found, null, refusal.getMessage(), false);
        } catch (NoSuchFileException gone) {
            log.debug("{} went while it was being read", shown(found));
        } catch (IOException unreadable) {
            String sentence = "The file cannot be read: " + Reasons.ofThrown(unreadable);
            refuse(found, null, sentence, false);
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

    private void handOn(FoundJar found, PluginJar jar, Set<String> files) {
        Taken before = taken.get(found.file());
        boolean first = fromBefore != null && fromBefore.contains(found.file());
        try {
            if (before != null && before.digest().equals(jar.digest()) && isOld(before, first)) {
                accept(found);
                return;
            }
            Taken now =
                    intake.take(
                            new Arrival(
                                    jar,
                                    service -> checkFree(service, found.file(), files),
                                    first && folderIsNew));
            taken.put(found.file(), now);
            accept(found);
            if (before != null && !before.service().equals(now.service())) {
                withdraw(before);
            }
        } catch (RefusedException refusal) {
            refuse(found, jar, refusal.getMessage(), refusal instanceof OccupiedException);
        } catch (DatabaseUnavailableException away) {
            log.warn("{} waits: the database is away", shown(found));
        } catch (RuntimeException defect) {
            log.error("{} could not be taken up", shown(found), defect);
            String sentence = "The platform cannot take it up: " + defect.getClass().getName();
            refuse(found, jar, sentence, false);
        }
    }

    /**
     * The good jar was put back, or only its date has changed, or it lies there since an earlier
     * start.
     */
    private boolean isOld(Taken before, boolean first) {
        return first ? intake.isSettled(before.service(), before.digest()) : serves(before);
    }

    private boolean serves(Taken each) {
        return stage.serving(each.service())
                .filter(it -> it.digest().equals(each.digest()))
                .isPresent();
    }

    private void checkFree(Service next, String file, Set<String> files) {
        taken.forEach(
                (other, brought) -> {
                    if (!other.equals(file)
                            && files.contains(other)
                            && brought.service().equals(next.id())
                            && serves(brought)) {
                        throw new OccupiedException(
                                "%s already serves from %s: remove one of the two files"
                                        .formatted(next.id(), PluginJar.shown(other)));
                    }
                });
    }

    private void accept(FoundJar found) {
        seen.put(found.file(), new Seen(stamp(found), false));
        refused.remove(found.file());
        handled(found);
    }

    private void handled(FoundJar found) {
        if (fromBefore != null) {
            fromBefore.remove(found.file());
        }
    }

    private void refuse(
            FoundJar found, @Nullable PluginJar jar, String sentence, boolean occupied) {
        growing.remove(found.file());
        handled(found);
        seen.put(found.file(), new Seen(stamp(found), occupied));
        refused.put(
                found.file(),
                new DeploymentStatus(
                        shown(found),
                        null,
                        jar == null ? null : jar.version(),
                        State.REFUSED,
                        sentence,
                        clock.instant(),
                        jar == null ? null : jar.digest(),
                        null));
        Taken before = taken.get(found.file());
        String meanwhile =
                before == null || !serves(before)
                        ? ""
                        : stage.serving(before.service())
                                .map("; %s goes on serving"::formatted)
                                .orElse("");
        log.warn("{} is refused: {}{}", shown(found), sentence, meanwhile);
    }

    private static String shown(FoundJar found) {
        return PluginJar.shown(found.file());
    }

    private void withdraw(String file) {
        Taken gone = taken.remove(file);
        if (gone != null && !withdraw(gone)) {
            taken.put(file, gone);
        }
    }

    /** The file that brought it is gone, or holds another service now. */
    private boolean withdraw(Taken gone) {
        boolean stillHere =
                taken.values().stream()
                        .anyMatch(
                                each ->
                                        each.service().equals(gone.service())
                                                && each.digest().equals(gone.digest()));
        try {
            if (!stillHere) {
                intake.withdraw(gone.service(), gone.digest());
            }
            return true;
        } catch (DatabaseUnavailableException away) {
            log.warn("{} goes on serving: the database is away", gone.service());
            return false;
        } catch (RefusedException refusal) {
            log.warn("{} goes on serving: {}", gone.service(), refusal.getMessage());
            return true;
        }
    }
}
