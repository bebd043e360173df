package org.sharon.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The platform with its demonstration, in a process of its own on free loopback ports. It ends with
 * the process of the tests, however that ends.
 */
public final class PlatformProcess implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(240);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final int LOOK_EVERY_MILLIS = 50;
    private static final int ANSWER_MILLIS = 5_000;
    private static final int LINES_SHOWN = 60;
    private static final int OK = 200;

    /** Hazelcast and Netty ask for these; the archive's launcher has them in its manifest. */
    private static final List<String> OPENED =
            List.of(
                    "java.base/java.lang",
                    "java.base/java.util",
                    "java.base/java.util.concurrent",
                    "java.base/java.util.concurrent.atomic",
                    "java.base/java.util.stream",
                    "java.base/java.io",
                    "java.base/java.math",
                    "java.base/java.text",
                    "java.base/java.time",
                    "java.base/java.time.chrono",
                    "java.base/java.time.format",
                    "java.base/java.time.zone",
                    "java.base/sun.nio.ch",
                    "java.management/sun.management",
                    "jdk.management/com.sun.management.internal");

    private final Path folder;
    private final int port;
    private final int nodePort;
    private @Nullable Process process;

    private PlatformProcess(Path folder, int port, int nodePort) {
        this.folder = folder;
        this.port = port;
        this.nodePort = nodePort;
    }

    /** Prepares one in an empty folder; nothing runs yet. */
    public static PlatformProcess in(Path folder) {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            new Install(folder.resolve("install")).make();
            Files.createDirectories(plugins(folder));
            return new PlatformProcess(folder, one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Everything that the platform keeps. */
    public Path home() {
        return folder.resolve("home");
    }

    /** The folder that is watched. */
    public Path plugins() {
        return plugins(folder);
    }

    private static Path plugins(Path folder) {
        return folder.resolve("home/plugins");
    }

    /** Returns when people can come in. */
    public void start() {
        try {
            process =
                    new ProcessBuilder(command())
                            .redirectErrorStream(true)
                            .redirectOutput(Redirect.appendTo(consoleFile().toFile()))
                            .start();
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the platform started", e);
        }
    }

    /** Leaves nothing running: neither the platform nor its database. */
    public void stop() {
        Process running = process;
        if (running == null) {
            return;
        }
        List<ProcessHandle> children = running.descendants().toList();
        running.destroy();
        try {
            if (!running.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
        process = null;
    }

    @Override
    public void close() {
        stop();
    }

    /** All that it has printed. */
    public List<String> console() {
        try {
            return Files.exists(consoleFile()) ? Files.readAllLines(consoleFile()) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path consoleFile() {
        return folder.resolve("console.log");
    }

    private List<String> command() {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        words.addAll(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        OPENED.forEach(each -> words.addAll(List.of("--add-opens", each + "=ALL-UNNAMED")));
        words.addAll(List.of("--add-exports", "java.base/jdk.internal.ref=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 23) {
            words.add("--sun-misc-unsafe-memory-access=allow");
        }
        words.add("-Dsharon.install=" + folder.resolve("install"));
        words.addAll(List.of("-cp", Install.classPathOfTheLauncher()));
        words.addAll(List.of("org.sharon.launcher.Sharon", "demo"));
        words.addAll(List.of("--home", home().toString(), "--port", "" + port));
        words.add("-Dsharon.management.port=0");
        words.add("-Dsharon.node.address=127.0.0.1:" + nodePort);
        words.add("-Dsharon.mariadb.programs=" + programs());
        words.add("-Dsharon.stop.with.parent=true");
        words.add("-Dsharon.demo.open=true");
        return words;
    }

    /** Unpacked once for all tests of a build, because that takes most of the time. */
    private static Path programs() {
        Path target = Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("target");
        return Files.isDirectory(target)
                ? target.resolve("mariadb-programs")
                : Path.of(System.getProperty("java.io.tmpdir"), "sharon-testkit-mariadb");
    }

    private void awaitReady(Process started) throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (!started.isAlive() || System.nanoTime() - end > 0) {
                String state = started.isAlive() ? "is not ready in time" : "has ended by itself";
                stop();
                throw new AssertionError("The platform " + state + ":\n" + endOfConsole());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }

    private boolean isReady() {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String endOfConsole() {
        List<String> lines = console();
        return String.join(
                "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }
}
