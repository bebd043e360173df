package org.sharon.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.bench.measure.Quantiles;
import org.sharon.bench.measure.Report;
import org.sharon.bench.platform.Browser;
import org.sharon.bench.platform.Platform;
import org.sharon.bench.platform.Scratch;
import org.sharon.bench.platform.Session;
import org.sharon.bench.search.ManyPosts;
import org.sharon.bench.search.Vocabulary;

/** How long it takes to find words among a million posts, the page that shows them included. */
final class SearchBench implements Benchmark {

    private static final String SIDE = "sharon";
    private static final int POSTS = 1_000_000;
    private static final int EACH = 150;
    private static final int WARM_UP = 30;
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final Pattern FOUND = Pattern.compile("search__extract ");

    @Override
    public void run(Path install, int runs, Report report) throws Exception {
        try (Scratch scratch = new Scratch();
                Platform platform =
                        Platform.start(
                                scratch, install, "demo", "--members", "200", "--sessions", "2")) {
            try (Connection connection = platform.connection()) {
                ManyPosts posts = new ManyPosts(connection);
                long began = System.nanoTime();
                // Most are where one person may look; the rest is what they must not find.
                posts.add(POSTS, List.of("anorexia", "living-anorexia", "anorexia", "newborn"));
                report.add(SIDE, 0, "posts added in", (System.nanoTime() - began) / 1e9, "s");
                posts.awaitIndex();
                report.add(SIDE, 0, "and found after", (System.nanoTime() - began) / 1e9, "s");
            }
            Session reader =
                    platform.sessions().stream()
                            .filter(session -> session.isIn("anorexia"))
                            .findFirst()
                            .orElseThrow();
            Browser browser = new Browser(platform.port(), reader.cookie());
            Matcher token = TOKEN.matcher(browser.page("/search"));
            if (!token.find()) {
                throw new IOException("The form of the search has no token.");
            }
            for (int run = 1; run <= runs; run++) {
                for (Map.Entry<String, Function<Random, String>> kind : kinds().entrySet()) {
                    measure(browser, token.group(1), kind, run, report);
                }
            }
        }
    }

    /** By how many posts have the words. */
    private static Map<String, Function<Random, String>> kinds() {
        Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
        kinds.put("a rare word", random -> word(random, 5_000, 45_000));
        kinds.put("a word in under 1 % of posts", random -> word(random, 320, 700));
        kinds.put("a word in 1 to 4 % of posts", random -> word(random, 85, 250));
        kinds.put("a common word", SearchBench::common);
        kinds.put("two common words", random -> common(random) + " " + common(random));
        kinds.put(
                "a common and a rare word",
                random -> common(random) + " " + word(random, 2_000, 20_000));
        kinds.put(
                "two words that seldom meet",
                random -> word(random, 100, 250) + " " + word(random, 100, 250));
        kinds.put("words of every post", random -> "the and was with");
        kinds.put("a word that nobody used", random -> "zzyx" + random.nextInt(1_000));
        return kinds;
    }

    private static void measure(
            Browser browser,
            String token,
            Map.Entry<String, Function<Random, String>> kind,
            int run,
            Report report)
            throws IOException {
        Random random = new Random(run);
        double[] millis = new double[EACH];
        long found = 0;
        long longest = 0;
        for (int i = -WARM_UP; i < EACH; i++) {
            String words = kind.getValue().apply(random);
            long began = System.nanoTime();
            HttpResponse<byte[]> answer =
                    browser.post("/search", Map.of("form-token", token, "q", words));
            if (answer.statusCode() != 200) {
                throw new IOException("The search answered " + answer.statusCode());
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - began) / 1e6;
                String page = new String(answer.body(), StandardCharsets.UTF_8);
                found += FOUND.matcher(page).results().count();
                longest += page.contains("There may be older posts") ? 1 : 0;
            }
        }
        Quantiles quantiles = Quantiles.of(millis);
        report.add(SIDE, run, kind.getKey() + ", p50", quantiles.at(50), "ms");
        report.add(SIDE, run, kind.getKey() + ", p99", quantiles.at(99), "ms");
        report.add(SIDE, run, kind.getKey() + ", found", (double) found / EACH, "posts");
        report.add(SIDE, run, kind.getKey() + ", cut short", (double) longest / EACH, "");
    }

    private static String common(Random random) {
        return Vocabulary.common().get(random.nextInt(Vocabulary.common().size()));
    }

    private static String word(Random random, int from, int to) {
        return Vocabulary.word(from + random.nextInt(to - from));
    }
}
