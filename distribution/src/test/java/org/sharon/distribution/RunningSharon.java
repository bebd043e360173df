package org.sharon.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A platform that runs in a process of its own, on free loopback ports, until it is closed.
 *
 * <pre>{@code
 * try (RunningSharon sharon = RunningSharon.in(home).demo().start()) {
 *     assertThat(sharon.get("/").statusCode()).isEqualTo(200);
 * }
 * }</pre>
 *
 * <p>It shares the programs of the database with all others, writes what it prints to {@code
 * HOME/console.log}, and shows the end of that when something goes wrong. It ends with the process
 * of the tests, however that ends.
 */
public final class RunningSharon implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(240);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(15);
    private static final int LINES_SHOWN = 80;
    private static final int LOOK_EVERY_MILLIS = 50;
    private static final int OK = 200;

    private static final HttpClient VISITOR =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final Process process;
    private final Path home;
    private final int port;
    private final int managementPort;
    private final int nodePort;

    RunningSharon(Process process, Path home, List<Integer> ports) {
        this.process = process;
        this.home = home;
        this.port = ports.get(0);
        this.managementPort = ports.get(1);
        this.nodePort = ports.get(2);
    }

    /** What is to run in this home; nothing runs yet. */
    public static SharonStart in(Path home) {
        return new SharonStart(home);
    }

    public Path home() {
        return home;
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    /** Where other nodes reach this one, for {@code sharon.members}. */
    public String nodeAddress() {
        return "127.0.0.1:" + nodePort;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** The settings file with which a second node uses the database of this one. */
    public Path databaseSettings() {
        return settingsIn(home);
    }

    private static Path settingsIn(Path home) {
        return home.resolve("database.properties");
    }

    /** Browsers give plain http its full rights at this name only. */
    public URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(address(path)).timeout(Duration.ofSeconds(20)).build();
        return VISITOR.send(request, BodyHandlers.ofString());
    }

    /** The sign-ins of the demonstration: role, service, rooms, nickname, password. */
    public List<String[]> accounts() throws IOException {
        return rowsOf("demo-accounts.tsv");
    }

    /** The cookies of the demonstration: nickname, cookie, rooms. */
    public List<String[]> sessions() throws IOException {
        return rowsOf("demo-sessions.tsv");
    }

    /** A connection to its embedded database, as the platform's own account. */
    public Connection database() throws IOException, SQLException {
        return databaseIn(home);
    }

    /** The same for a platform that runs in this home, whoever has started it. */
    public static Connection databaseIn(Path home) throws IOException, SQLException {
        Properties settings = new Properties();
        try (var reader = Files.newBufferedReader(settingsIn(home))) {
            settings.load(reader);
        }
        return DriverManager.getConnection(
                settings.getProperty("sharon.database.url") + "&connectTimeout=5000",
                settings.getProperty("sharon.database.user"),
                settings.getProperty("sharon.database.password"));
    }

    /** The process of its embedded database. */
    public ProcessHandle databaseProcess() {
        return process.children()
                .filter(child -> child.info().command().orElse("").endsWith("mariadbd"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no database\n" + console()));
    }

    /** Returns when it says that it is ready. */
    public RunningSharon awaitReady() throws InterruptedException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - end > 0) {
                String state = process.isAlive() ? "is not ready in time" : "has ended by itself";
                close();
                throw new AssertionError("SHaRON " + state + "\n" + console());
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
        return this;
    }

    public boolean isReady() throws InterruptedException {
        try {
            return get("/health/ready").statusCode() == OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it to end, as an operator does, and waits for the exit status. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** Ends it as a power cut would, and leaves its database behind. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("SHaRON does not end\n" + console());
        }
        return process.exitValue();
    }

    /** The end of what it printed. */
    public String console() {
        try {
            List<String> lines = Files.readAllLines(home.resolve("console.log"));
            int first = Math.max(0, lines.size() - LINES_SHOWN);
            return String.join("\n", lines.subList(first, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing running: neither the platform nor its database. */
    @Override
    public void close() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private List<String[]> rowsOf(String name) throws IOException {
        try (Stream<String> lines = Files.lines(home.resolve(name))) {
            return lines.skip(1).map(line -> line.split("\t", -1)).toList();
        }
    }
}
