package org.sharon.testkit;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.testkit.running.Jars;
import org.sharon.testkit.running.PlatformProcess;
import org.sharon.testkit.running.Visitor;

/**
 * The real platform with one plugin in it, and the people a test needs.
 *
 * <pre>{@code
 * try (RunningPlatform platform = RunningPlatform.with(AllotmentPlugin.class)) {
 *     platform.member("wren").withKey("plot-holder").says("Anyone selling weedkiller?").thenHeld();
 *     platform.clinician().seesReview("weedkiller");
 * }
 * }</pre>
 *
 * <p>It runs in a process of its own, with a database of its own, in a folder that is deleted at
 * the end. The service is open, staff read, and nobody else is there. Starting takes some seconds,
 * so tests of one class best share one.
 */
public final class RunningPlatform implements AutoCloseable {

    private static final String PLUGIN = "plugin-under-test.jar";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int LOOK_EVERY_MILLIS = 20;

    private final Path folder;
    private final PlatformProcess process;
    private final String service;

    private RunningPlatform(Path folder, PlatformProcess process, String service) {
        this.folder = folder;
        this.process = process;
        this.service = service;
    }

    /** Starts it with the plugin that this class belongs to. */
    public static RunningPlatform with(Class<? extends ServicePlugin> plugin) {
        return with(Jars.of(plugin));
    }

    /**
     * Starts it with a plugin.
     *
     * @param plugin a jar, or the folder with the classes and the manifest from which one is made
     */
    public static RunningPlatform with(Path plugin) {
        try {
            Path folder = Files.createTempDirectory("sharon-testkit").toRealPath();
            RunningPlatform platform =
                    new RunningPlatform(folder, PlatformProcess.in(folder), Jars.service(plugin));
            try {
                Jars.put(plugin, platform.process.plugins().resolve(PLUGIN));
                platform.process.start();
                platform.failWhenRefused(0);
                return platform;
            } catch (RuntimeException | Error failure) {
                platform.close();
                throw failure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody new; give them a key, and they can talk. */
    public Member member(String nickname) {
        return new Member(this, nickname);
    }

    /** A clinician of the service. */
    public Clinician clinician() {
        return new Clinician(signedIn("clinician"), this);
    }

    /** A member who helps in the rooms of the service's first key. */
    public PeerModerator peerModerator() {
        return new PeerModerator(signedIn("peer-moderator"), this);
    }

    /** Where a page is, for a browser. */
    public URI address(String path) {
        return URI.create("http://localhost:" + process.port() + path);
    }

    /** Stops the platform and starts it again in the same home, as after an upgrade. */
    public RunningPlatform restart() {
        int before = process.console().size();
        process.stop();
        process.start();
        failWhenRefused(before);
        return this;
    }

    /**
     * Puts another version into the place of the plugin, and returns when it serves.
     *
     * @throws AssertionError with the platform's sentence when it is refused
     */
    public RunningPlatform replacePlugin(Path plugin) {
        int before = process.console().size();
        Path part = process.plugins().resolve("." + PLUGIN + ".part");
        try {
            Files.deleteIfExists(part);
            Jars.put(plugin, part);
            Files.move(part, process.plugins().resolve(PLUGIN), ATOMIC_MOVE, REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        eventually(
                () -> {
                    failWhenRefused(before);
                    return says(before, "serves from " + PLUGIN).findAny().isPresent();
                },
                () -> "The new version does not serve:\n" + String.join("\n", process.console()));
        return this;
    }

    @Override
    public void close() {
        process.close();
        deleteFolder();
    }

    Visitor visitor() {
        return new Visitor(process.port());
    }

    /** Waits for what happens beside the page that was just shown. */
    void eventually(Supplier<Boolean> condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!condition.get()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError(otherwise.get());
            }
            try {
                TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Signs in one of the invented staff: role, service, rooms, nickname, password. */
    Visitor signedIn(String role) {
        String[] row =
                accounts().stream()
                        .filter(each -> each[0].equals(role))
                        .filter(each -> List.of(each[1].split(",")).contains(service))
                        .findFirst()
                        .orElseThrow(
                                () -> new AssertionError("%s has no %s".formatted(service, role)));
        return visitor().signIn(row[3], row[4]);
    }

    /** The id of the service of the plugin under test. */
    String service() {
        return service;
    }

    private List<String[]> accounts() {
        try (Stream<String> lines = Files.lines(process.home().resolve("demo-accounts.tsv"))) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void failWhenRefused(int afterLine) {
        says(afterLine, PLUGIN + " is refused: ")
                .findFirst()
                .ifPresent(
                        line -> {
                            throw new AssertionError(
                                    "The platform refuses the plugin: "
                                            + line.replaceFirst(".* is refused: ", ""));
                        });
    }

    private Stream<String> says(int afterLine, String words) {
        return process.console().stream().skip(afterLine).filter(line -> line.contains(words));
    }

    private void deleteFolder() {
        try (Stream<Path> all = Files.walk(folder)) {
            Path[] deepestFirst =
                    all.sorted((one, other) -> other.compareTo(one)).toArray(Path[]::new);
            for (Path each : Arrays.asList(deepestFirst)) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
