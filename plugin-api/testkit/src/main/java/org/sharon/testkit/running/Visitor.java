package org.sharon.testkit.running;

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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who visits without a browser, as the platform works without a script. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    private final int port;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    public Visitor(int port) {
        this.port = port;
    }

    /** Signs in, or fails with what the page said. */
    public Visitor signIn(String nickname, String password) {
        Shown answer = post("/sign-in", Map.of("nickname", nickname, "password", password));
        if (answer.status() != 303) {
            throw new AssertionError(nickname + " cannot sign in: " + answer.words());
        }
        token = "";
        return this;
    }

    public Shown get(String path) {
        return send(request(path).GET());
    }

    /** Sends a form with the field that shows it is ours. A redirect is not followed. */
    public Shown post(String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("form-token", token());
        String body =
                all.entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Whoever is signed in finds it on the help page, and whoever is not at the door. */
    private String token() {
        if (token.isEmpty()) {
            Matcher found = TOKEN.matcher(get("/help").markup() + get("/sign-in").markup());
            if (!found.find()) {
                throw new AssertionError("No page has a form");
            }
            token = found.group(1);
        }
        return token;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(60));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(each -> each.getKey() + "=" + each.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("set-cookie")) {
                String[] pair = cookie.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            String location = answer.headers().firstValue("location").orElse("");
            return new Shown(answer.statusCode(), answer.body(), location);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
