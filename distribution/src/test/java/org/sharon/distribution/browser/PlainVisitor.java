package org.sharon.distribution.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharon.distribution.talk.RawSocket;

/** Somebody who speaks HTTP to the building without a browser, politely or not. */
final class PlainVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    PlainVisitor(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, String body, Map<String, List<String>> headers) {

        /** A header's only value; empty when it is missing. */
        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }

        /** The first thing in the body that the pattern's group holds. */
        String find(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(body);
            if (!found.find()) {
                throw new AssertionError("Nothing like " + pattern + " in:\n" + body);
            }
            return found.group(1);
        }
    }

    void useSession(String value) {
        cookies.put("sharon", value);
    }

    String session() {
        return cookies.getOrDefault("sharon", "");
    }

    String cookieHeader() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    Answer signIn(String nickname, String password) {
        Answer answer = post("/sign-in", Map.of("nickname", nickname, "password", password));
        if (answer.status() == 303) {
            token = "";
        }
        return answer;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    /** As a page asks by itself. */
    Answer getUnasked(String path) {
        return send(request(path).header("X-Unasked", "yes").GET());
    }

    /** Sends a form with the field that shows it is ours. */
    Answer post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putIfAbsent("form-token", token());
        return postAsIs(path, all);
    }

    /** Sends a form with these fields and no others. */
    Answer postAsIs(String path, Map<String, String> fields, String... headers) {
        StringBuilder body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body.toString()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The token of this visitor's forms, the same for a whole session. */
    String token() {
        if (token.isEmpty()) {
            // Either page has one, for whoever is signed in and for whoever is not.
            token =
                    Stream.of("/help", "/sign-in")
                            .map(page -> TOKEN.matcher(get(page).body()))
                            .filter(Matcher::find)
                            .map(found -> found.group(1))
                            .findFirst()
                            .orElseThrow();
        }
        return token;
    }

    /** A socket as this visitor's browser would open it. */
    RawSocket socket(String path) {
        return socketFrom("http://localhost:" + port, path);
    }

    RawSocket socketFrom(String origin, String path) {
        String from = "Origin: " + origin;
        return cookies.isEmpty()
                ? RawSocket.open(port, path, from)
                : RawSocket.open(port, path, from, "Cookie: " + cookieHeader());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookieHeader());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (String cookie : response.headers().allValues("set-cookie")) {
                String pair = cookie.split(";", 2)[0];
                if (pair.startsWith("sharon=") && !pair.equals("sharon=" + session())) {
                    // Another session has other forms.
                    token = "";
                }
                cookies.put(pair.split("=", 2)[0], pair.split("=", 2)[1]);
            }
            return new Answer(response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
