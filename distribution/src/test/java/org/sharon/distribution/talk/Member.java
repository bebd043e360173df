package org.sharon.distribution.talk;

import java.io.IOException;
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
import java.util.stream.Collectors;

/**
 * Somebody who is signed in.
 *
 * @param cookie the whole value of the header
 */
public record Member(String nickname, String cookie, List<String> rooms) {

    static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]*)\"");

    /** A line of {@code demo-sessions.tsv}. */
    public static Member of(String[] row) {
        return new Member(row[0], row[1], List.of(row[2].strip().split("[ ,]+")));
    }

    /** Signs in as a browser does that has no script. */
    public static Member signedIn(int port, String nickname, String password)
            throws IOException, InterruptedException {
        Member nobody = new Member(nickname, "", List.of());
        HttpResponse<String> page = nobody.get(port, "/sign-in");
        String formCookie = cookies(page);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form-token", token(page.body()));
        form.put("nickname", nickname);
        form.put("password", password);
        HttpResponse<String> answer =
                new Member(nickname, formCookie, List.of()).post(port, "/sign-in", form);
        String cookie = cookies(answer);
        if (!cookie.contains("sharon=")) {
            throw new AssertionError("Not signed in: " + answer.statusCode());
        }
        return new Member(nickname, cookie, List.of());
    }

    public boolean isIn(String room) {
        return rooms.contains(room);
    }

    public HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        return CLIENT.send(request(port, path).GET().build(), BodyHandlers.ofString());
    }

    public void signOut(int port) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(port, "/sign-out", form(port, "/"));
        if (answer.headers().firstValue("clear-site-data").isEmpty()) {
            throw new AssertionError("Not signed out: " + answer.statusCode());
        }
    }

    /** What every form of a page carries, to be filled in. */
    public Map<String, String> form(int port, String page)
            throws IOException, InterruptedException {
        return new LinkedHashMap<>(Map.of("form-token", token(get(port, page).body())));
    }

    /** Posts a form with all its fields, the token among them. */
    public HttpResponse<String> post(int port, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String body =
                form.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return CLIENT.send(
                request(port, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The same as a form that may also have files, without any. */
    public HttpResponse<String> postInPieces(int port, String path, Map<String, String> form)
            throws IOException, InterruptedException {
        String boundary = "----between-the-pieces";
        StringBuilder body = new StringBuilder();
        form.forEach(
                (name, value) ->
                        body.append("--")
                                .append(boundary)
                                .append("\r\nContent-Disposition: form-data; name=\"")
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        body.append("--").append(boundary).append("--\r\n");
        return CLIENT.send(
                request(port, path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    /** The form of a living room that works without a script, filled in. */
    public Map<String, String> formToSay(int port, String room, String text)
            throws IOException, InterruptedException {
        String page = get(port, "/rooms/" + room).body();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form-token", token(page));
        form.put("key", found(KEY, page));
        form.put("text", text);
        return form;
    }

    private HttpRequest.Builder request(int port, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(Duration.ofSeconds(40));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private static String token(String page) {
        return found(TOKEN, page);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in the page");
        }
        return matcher.group(1);
    }

    private static String cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.substring(0, each.indexOf(';')))
                .collect(Collectors.joining("; "));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
