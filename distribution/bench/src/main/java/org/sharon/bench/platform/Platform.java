package org.sharon.bench.platform;

import java.io.IOException;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** {@code bin/sharon} as a process of its own, started as an operator starts it. */
public final class Platform implements AutoCloseable {

    private static final Duration TO_BE_READY = Duration.ofMinutes(5);
    private static final int LOOK_EVERY_MILLIS = 5;
    private static final int ANSWER_MILLIS = 2_000;
    private static final int LAST_WORDS = 2_000;

    private final Scratch scratch;
    private final Process process;
    private final Path home;
    private final int port;
    private final long startedAt;
    private long readyAfter;

    private Platform(Scratch scratch, Process process, Path home, int port, long startedAt) {
        this.scratch = scratch;
        this.process = process;
        this.home = home;
        this.port = port;
        this.startedAt = startedAt;
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param install the unpacked archive
     * @param command {@code run} or {@code demo}, and its own options
     */
    public static Platform start(Scratch scratch, Path install, String... command)
            throws IOException {
        return startIn("home", scratch, install, command);
    }

    /**
     * The same in a home of that name, beside others.
     *
     * @param name also of the file in which stands what it says
     */
    public static Platform startIn(String name, Scratch scratch, Path install, String... command)
            throws IOException {
        Path home = scratch.folder().resolve(name);
        int port = FreePort.find();
        List<String> words = new ArrayList<>();
        words.add(install.resolve("bin/sharon").toString());
        words.addAll(List.of(command));
        words.addAll(List.of("--port", String.valueOf(port), "--home", home.toString()));
        words.add("-Dsharon.management.port=0");
        long startedAt = System.nanoTime();
        Process process = scratch.start(name, words);
        Platform platform = new Platform(scratch, process, home, port, startedAt);
        platform.awaitReady();
        return platform;
    }

    public int port() {
        return port;
    }

    public Path home() {
        return home;
    }

    /** The Java process: {@code bin/sharon} becomes it. */
    public ProcessFigures process() {
        return new ProcessFigures(process.pid());
    }

    public ProcessFigures database() throws IOException {
        Path pid = home.resolve("mariadb/mariadb.pid");
        return new ProcessFigures(Long.parseLong(Files.readString(pid).strip()));
    }

    /** A connection to its database, as the platform's own account. */
    public Connection connection() throws IOException, SQLException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("database.properties"))) {
            settings.load(reader);
        }
        return DriverManager.getConnection(
                settings.getProperty("sharon.database.url"),
                settings.getProperty("sharon.database.user"),
                settings.getProperty("sharon.database.password"));
    }

    /** The Java that runs it and the options it was given, without those that are its own. */
    public List<String> javaWithOptions() {
        ProcessHandle.Info info = process.info();
        List<String> words = new ArrayList<>();
        words.add(info.command().orElse("java"));
        for (String option : info.arguments().orElse(new String[0])) {
            if (option.equals("-jar")) {
                break;
            }
            if (!option.startsWith("-Dsharon.")) {
                words.add(option);
            }
        }
        return words;
    }

    /** Those who are signed in, if it was started with some. */
    public List<Session> sessions() throws IOException {
        return Files.readAllLines(home.resolve("demo-sessions.tsv")).stream()
                .filter(line -> !line.startsWith("nickname\t"))
                .map(Session::read)
                .toList();
    }

    @Override
    public void close() {
        scratch.stop(process);
    }

    /** From the start of the process until it said it was ready. */
    public double millisToReady() {
        return readyAfter / 1e6;
    }

    private void awaitReady() throws IOException {
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - startedAt > TO_BE_READY.toNanos()) {
                throw new IOException("The platform did not start:\n" + lastWords());
            }
            pause();
        }
        readyAfter = System.nanoTime() - startedAt;
    }

    private String lastWords() {
        String said = scratch.said(home.getFileName().toString());
        return said.substring(Math.max(0, said.length() - LAST_WORDS));
    }

    private boolean isReady() {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/health/ready");
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(ANSWER_MILLIS);
            connection.setReadTimeout(ANSWER_MILLIS);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
