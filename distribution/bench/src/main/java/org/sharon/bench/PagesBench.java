package org.sharon.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.bench.measure.Quantiles;
import org.sharon.bench.measure.Report;
import org.sharon.bench.pages.ColdVisit;
import org.sharon.bench.pages.PageLoad;
import org.sharon.bench.platform.Browser;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.Session;
import org.sharon.bench.wire.Wires;

/** The pages that are read most, by people who are signed in, and what the first visit costs. */
final class PagesBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final int CONNECTIONS = 16;
    private static final int WARM_UP_SECONDS = 15;
    private static final int SETTLE_SECONDS = 2;
    private static final int SECONDS = 10;
    private static final int POSTS = 20;
    private static final Pattern TOPIC = Pattern.compile("href=\"(/rooms/[^/\"]+/topics/\\d+)");
    private static final Pattern POST = Pattern.compile("id=\"post-\\d+\"");

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Wires wires = new Wires();
                Platform platform = Demonstration.start(scratch, install)) {
            Session reader = platform.sessions().get(0);
            String room = reader.otherRooms().get(0);
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
                ask(wires, platform, path, cookies, WARM_UP_SECONDS);
            }
            for (int run = 1; run <= runs; run++) {
                for (Map.Entry<String, String> page : pages.entrySet()) {
                    String path = page.getValue();
                    double before = platform.process().cpuSeconds();
                    PageLoad.Answered answered = ask(wires, platform, path, cookies, SECONDS);
                    double cpu = platform.process().cpuSeconds() - before;
                    add(report, run, page.getKey(), answered, cpu);
                    ColdVisit visit = ColdVisit.to(browser, path);
                    report.add(SIDE, run, page.getKey() + ", cold", visit.bytes() / 1e3, "kB");
                    report.add(SIDE, run, page.getKey() + ", cold", visit.requests(), "requests");
                }
            }
        }
    }

    private static PageLoad.Answered ask(
            Wires wires, Platform platform, String path, List<String> cookies, int seconds)
            throws IOException {
        try (PageLoad load = PageLoad.start(wires, platform.port(), path, cookies, CONNECTIONS)) {
            load.count(SETTLE_SECONDS);
            return load.count(seconds);
        }
    }

    private static void add(
            Report report, int run, String page, PageLoad.Answered answered, double cpu) {
        Quantiles millis = Quantiles.of(answered.millis());
        report.add(SIDE, run, page, answered.aSecond(), "requests/s");
        report.add(SIDE, run, page + ", p50", millis.at(50), "ms");
        report.add(SIDE, run, page + ", p99", millis.at(99), "ms");
        report.add(
                SIDE,
                run,
                page + ", server CPU",
                cpu / (answered.seconds() + SETTLE_SECONDS),
                "cores");
        report.add(SIDE, run, page + ", failures", answered.failures(), "");
    }

    /** A topic of the room that fills a page. */
    private static String topicOf(Browser browser, String room) throws IOException {
        Matcher topics = TOPIC.matcher(browser.page("/rooms/" + room));
        while (topics.find()) {
            if (POST.matcher(browser.page(topics.group(1))).results().count() == POSTS) {
                return topics.group(1);
            }
        }
        throw new IOException("No topic in the room has a page of %d posts.".formatted(POSTS));
    }
}
