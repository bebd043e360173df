package org.sharon.distribution.browser;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.distribution.RunningSharon;

/**
 * One demonstration and one browser, for all tests of a run.
 *
 * <pre>{@code
 * try (Tab wren = building.phone().as("Quiet Wren")) {
 *     wren.goTo("/rooms/living-anorexia");
 * }
 * }</pre>
 *
 * <p>While writing tests, {@code -Dbuilding.at=PORT,MANAGEMENT_PORT,HOME} uses a demonstration that
 * already runs.
 *
 * <p>With {@code -Dnetwork=slow} all its browsers come through a {@link SlowProxy}, so that every
 * story can be told on a bad mobile network. What they are told on, {@link Circumstances} says.
 */
final class Building implements AutoCloseable {

    /** Everybody's in the demonstration. */
    static final String PASSWORD = "a-lamp-in-the-window";

    private static final double LONGEST_WAIT = 30_000;
    private static final int DESKTOP_WIDTH = 1280;
    private static final int DESKTOP_HEIGHT = 800;

    private final @Nullable RunningSharon sharon;
    private final Path home;
    private final int port;
    private final int managementPort;
    private final @Nullable SlowProxy network;
    private final Playwright playwright;
    private final Browser browser;
    private final Circumstances circumstances = Circumstances.ofThisRun();
    private final Map<String, String> sessions = new HashMap<>();

    private Building(@Nullable RunningSharon sharon, Path home, int port, int managementPort) {
        this.sharon = sharon;
        this.home = home;
        this.port = port;
        this.managementPort = managementPort;
        this.network = network(port);
        Path chromium = Chromium.find();
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser =
                playwright
                        .chromium()
                        .launch(
                                new LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(Chromium.FLAGS));
        PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
    }

    static Building open() {
        String running = System.getProperty("building.at", "");
        if (!running.isEmpty()) {
            String[] ports = running.split(",");
            return new Building(
                    null,
                    Path.of(ports[2]),
                    Integer.parseInt(ports[0]),
                    Integer.parseInt(ports[1]));
        }
        try {
            Path home = Files.createTempDirectory("sharon-building");
            // Nobody takes e-mails there, but people can ask for them.
            RunningSharon sharon =
                    RunningSharon.in(home)
                            .demo()
                            .with("sharon.mail.host", "127.0.0.1")
                            .with("sharon.mail.port", 9)
                            .with("sharon.mail.from", "news@example.org")
                            .with("sharon.mail.site", "http://localhost:8080")
                            .start();
            return new Building(sharon, home, sharon.port(), sharon.managementPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One that a test started for itself, and its own browser; closing this closes both. */
    static Building of(RunningSharon sharon) {
        return new Building(sharon, sharon.home(), sharon.port(), sharon.managementPort());
    }

    private static @Nullable SlowProxy network(int port) {
        if (!System.getProperty("network", "").equals("slow")) {
            return null;
        }
        try {
            return SlowProxy.to(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where browsers find it: they give plain http its full rights at this name only. */
    String address() {
        return "http://localhost:" + (network == null ? port : network.port());
    }

    /** A phone in the hand: small, with touch; unless the run says another thing. */
    Tab phone() {
        return tab(circumstances.member());
    }

    /** The same phone, whose network leads through another port of this machine. */
    Tab phoneThrough(int other) {
        return new Tab(
                this,
                browser.newContext(
                        circumstances
                                .member()
                                .setLocale("en-GB")
                                .setBaseURL("http://localhost:" + other)));
    }

    int port() {
        return port;
    }

    /** The same phone in a browser that runs no script. */
    Tab phoneWithoutScript() {
        return tab(circumstances.member().setJavaScriptEnabled(false));
    }

    /** A phone whose browser keeps the page with help: most tests want nothing between them. */
    Tab phoneThatKeepsHelp() {
        return tab(circumstances.member().setServiceWorkers(ServiceWorkerPolicy.ALLOW));
    }

    Tab desktop() {
        return desktop(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }

    Tab desktop(int width, int height) {
        return tab(circumstances.everybody().setViewportSize(width, height));
    }

    private Tab tab(NewContextOptions options) {
        return new Tab(this, browser.newContext(options.setLocale("en-GB").setBaseURL(address())));
    }

    /** Somebody who speaks HTTP and sees no page. */
    PlainVisitor visitor() {
        return new PlainVisitor(port);
    }

    /** The same, signed in: each person once a run, for a password takes its time to check. */
    PlainVisitor visitor(String nickname) {
        PlainVisitor visitor = visitor();
        visitor.useSession(sessionOf(nickname));
        return visitor;
    }

    /** A session that no other test holds, so that it may end. */
    String ownSessionOf(String nickname) {
        PlainVisitor visitor = visitor();
        visitor.signIn(nickname, PASSWORD);
        return visitor.session();
    }

    /** As if whoever holds this session had done nothing for so long. */
    void leaveAlone(String session, Duration time) {
        change(session, "seen_at = DATE_SUB(UTC_TIMESTAMP(3), INTERVAL ? SECOND)", time);
    }

    /** As if this session had begun so long ago that it ends after this time. */
    void endAfter(String session, Duration time) {
        change(session, "ends_at = DATE_ADD(UTC_TIMESTAMP(3), INTERVAL ? SECOND)", time);
    }

    private void change(String session, String column, Duration time) {
        String update = "UPDATE session SET " + column + " WHERE token_hash = UNHEX(SHA2(?, 256))";
        try (Connection database = RunningSharon.databaseIn(home);
                PreparedStatement statement = database.prepareStatement(update)) {
            statement.setLong(1, time.toSeconds());
            statement.setString(2, session);
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("There is no such session");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String sessionOf(String nickname) {
        return sessions.computeIfAbsent(
                nickname,
                name -> {
                    PlainVisitor visitor = visitor();
                    visitor.signIn(name, PASSWORD);
                    return visitor.session();
                });
    }

    List<Account> accounts() {
        try (Stream<String> lines = Files.lines(home.resolve("demo-accounts.tsv"))) {
            return lines.skip(1).map(line -> Account.of(line.split("\t"))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the live router says there is. */
    List<Route> routes() {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + "/routes"))
                        .timeout(Duration.ofSeconds(40))
                        .build();
        try {
            String json = HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
            return new Gson().fromJson(json, new TypeToken<List<Route>>() {}.getType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One route as the platform lists it. */
    record Route(String method, String path, String access) {}

    @Override
    public void close() throws IOException {
        browser.close();
        playwright.close();
        if (network != null) {
            network.close();
        }
        if (sharon != null) {
            sharon.close();
            deleteTree(sharon.home());
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
