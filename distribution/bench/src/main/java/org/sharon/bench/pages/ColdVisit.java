package org.sharon.bench.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.sharon.bench.platform.Browser;

/**
 * What a browser with an empty cache fetches for a page.
 *
 * @param bytes of all answers, heads and packed bodies
 */
public record ColdVisit(int requests, long bytes) {

    private static final int OK = 200;

    /** Visits a page, and whatever it and its style sheets and modules name. */
    public static ColdVisit to(Browser browser, String path) throws IOException {
        Set<String> known = new LinkedHashSet<>(Set.of(path));
        Queue<String> waiting = new ArrayDeque<>(known);
        long bytes = 0;
        for (String next = waiting.poll(); next != null; next = waiting.poll()) {
            HttpResponse<byte[]> answer = browser.get(next);
            if (answer.statusCode() != OK) {
                throw new IOException("%s answered %d".formatted(next, answer.statusCode()));
            }
            bytes += size(answer);
            for (String named : named(browser, next, answer)) {
                if (known.add(named)) {
                    waiting.add(named);
                }
            }
        }
        return new ColdVisit(known.size(), bytes);
    }

    private static Set<String> named(Browser browser, String path, HttpResponse<byte[]> answer)
            throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return Needs.mayHave(type) ? Needs.of(type, path, plain(browser, path, answer)) : Set.of();
    }

    /**
     * The JDK cannot unpack brotli, so a packed file is asked for once more, for its words only.
     */
    private static String plain(Browser browser, String path, HttpResponse<byte[]> answer)
            throws IOException {
        boolean packed = answer.headers().firstValue("Content-Encoding").isPresent();
        return packed ? browser.page(path) : new String(answer.body(), UTF_8);
    }

    private static long size(HttpResponse<byte[]> answer) {
        long head = "HTTP/1.1 200 OK\r\n\r\n".length();
        for (Map.Entry<String, List<String>> line : answer.headers().map().entrySet()) {
            for (String value : line.getValue()) {
                head += line.getKey().length() + value.length() + ": \r\n".length();
            }
        }
        return head + answer.body().length;
    }
}
