package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.bench.crowd.Waiting;
import org.sharon.bench.measure.Quantiles;
import org.sharon.bench.measure.Report;
import org.sharon.bench.pages.ColdVisit;
import org.sharon.bench.pages.PageLoad;
import org.sharon.bench.pages.SteadyVisits;
import org.sharon.bench.pages.SteadyVisits.Visit;
import org.sharon.bench.platform.Browser;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.Session;
import org.sharon.bench.search.ManyPosts;
import org.sharon.bench.wire.Wires;

/**
 * The pages that are read most, by people who are signed in, in a building that has been lived in:
 * as many as the connections can ask for, a steady few, and what the first visit costs.
 */
final class PagesBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SETTLE_SECONDS = 2;
    private static final int SECONDS = 10;
    private static final String MEMBERS = "5000";
    private static final int POSTS = 100_000;
    private static final List<String> ROOMS = List.of("anorexia", "living-anorexia");
    private static final int POSTS_OF_A_PAGE = 20;

    private static final double STEADY = 200;
    private static final int STEADY_READERS = 64;
    private static final int STEADY_SECONDS = 30;
    private static final Pattern TOPIC = Pattern.compile("href=\"(/rooms/[^/\"]+/topics/\\d+)");
    private static final Pattern POST = Pattern.compile("id=\"post-\\d+\"");

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires();
                Platform platform =
                        Platform.start(
                                scratch,
                                install,
                                "demo",
                                "--members",
                                MEMBERS,
                                "--sessions",
                                MEMBERS)) {
            fill(platform);
            String room = ROOMS.get(0);
            Session reader = Demonstration.memberOf(platform, room);
            List<String> cookies =
                    platform.sessions().stream()
                            .filter(session -> session.isIn(room))
                            .map(Session::cookie)
                            .toList();
            Browser browser = new Browser(platform.port(), reader.cookie());
            Map<String, String> pages = new LinkedHashMap<>();
            pages.put("topic page", topicOf(browser, room));
            pages.put("home page", "/");
            for (String path : pages.values()) {
                try (PageLoad load = load(wires, platform, path, cookies)) {
                    load.count(WARM_UP_SECONDS);
                }
            }
            for (int run = 1; run <= runs; run++) {
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    atFullSpeed(wires, platform, page, cookies, run, report);
                    steadily(wires, platform, page, cookies, run, report);
                    cold(browser, page, run, report);
                }
            }
        }
    }

    private static void atFullSpeed(
            Wires wires,
            Platform platform,
            Map.Entry<String, String> page,
            List<String> cookies,
            int run,
            Report report)
            throws IOException {
        String name = page.getKey();
        try (PageLoad load = load(wires, platform, page.getValue(), cookies)) {
            load.count(SETTLE_SECONDS);
            double server = platform.process().cpuSeconds();
            double database = platform.database().cpuSeconds();
            PageLoad.Answered answered = load.count(SECONDS);
            server = platform.process().cpuSeconds() - server;
            database = platform.database().cpuSeconds() - database;
            int requests = answered.millis().length;
            Quantiles millis = Quantiles.of(answered.millis());
            report.add(SIDE, run, name, answered.aSecond(), "requests/s");
            report.add(SIDE, run, name + ", p50", millis.at(50), "ms");
            report.add(SIDE, run, name + ", p99", millis.at(99), "ms");
            report.add(SIDE, run, name + ", server CPU", 1e6 * server / requests, "µs");
            report.add(SIDE, run, name + ", database CPU", 1e6 * database / requests, "µs");
            report.add(SIDE, run, name + ", failures", answered.failures(), "");
        }
    }

    /** Whoever waits for a page does not ask for the next, so what was not asked for is told. */
    private static void steadily(
            Wires wires,
            Platform platform,
            Map.Entry<String, String> page,
            List<String> cookies,
            int run,
            Report report)
            throws IOException {
        List<Visit> visits =
                cookies.stream()
                        .limit(STEADY_READERS)
                        .map(cookie -> new Visit(page.getValue(), cookie))
                        .toList();
        String name = page.getKey() + " at %d a second".formatted((int) STEADY);
        int port = platform.port();
        try (SteadyVisits steady = SteadyVisits.start(wires, port, visits, STEADY)) {
            Waiting.seconds(SETTLE_SECONDS);
            steady.take();
            Waiting.seconds(STEADY_SECONDS);
            SteadyVisits.Visited visited = steady.take();
            Quantiles millis = Quantiles.of(visited.millis());
            double aSecond = visited.millis().length / (double) STEADY_SECONDS;
            report.add(SIDE, run, name + ", answered", aSecond, "requests/s");
            report.add(SIDE, run, name + ", p50", millis.at(50), "ms");
            report.add(SIDE, run, name + ", p99", millis.at(99), "ms");
            report.add(SIDE, run, name + ", failures", visited.failures(), "");
        }
    }

    private static void fill(Platform platform) throws IOException, SQLException {
        try (Connection connection = platform.connection()) {
            ManyPosts posts = new ManyPosts(connection);
            posts.add(POSTS, ROOMS);
            posts.awaitIndex();
        }
    }

    private static void cold(
            Browser browser, Map.Entry<String, String> page, int run, Report report)
            throws IOException {
        ColdVisit visit = ColdVisit.to(browser, page.getValue());
        report.add(SIDE, run, page.getKey() + ", cold", visit.bytes() / 1e3, "kB");
        report.add(SIDE, run, page.getKey() + ", cold", visit.requests(), "requests");
    }

    private static PageLoad load(Wires wires, Platform platform, String path, List<String> cookies)
            throws IOException {
        return PageLoad.start(wires, platform.port(), path, cookies, CONNECTIONS);
    }

    /** A topic of the room that fills a page. */
    private static String topicOf(Browser browser, String room) throws IOException {
        Matcher topics = TOPIC.matcher(browser.page("/rooms/" + room));
        while (topics.find()) {
            if (POST.matcher(browser.page(topics.group(1))).results().count() == POSTS_OF_A_PAGE) {
                return topics.group(1);
            }
        }
        throw new IOException(
                "No topic in the room has a page of %d posts.".formatted(POSTS_OF_A_PAGE));
    }
}
