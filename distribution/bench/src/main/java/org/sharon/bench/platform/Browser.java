package org.sharon.bench.platform;

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
import java.util.Map;
import java.util.stream.Collectors;

/** Asks for one page at a time, as one person. Nothing is unpacked, followed or kept. */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();
    private final String root;
    private final String cookie;

    /** Nobody in particular. */
    public Browser(int port) {
        this(port, "");
    }

    public Browser(int port, String cookie) {
        this.root = "http://localhost:" + port;
        this.cookie = cookie;
    }

    public HttpResponse<byte[]> get(String path) throws IOException {
        return send(request(path).header("Accept-Encoding", "br, gzip").GET().build());
    }

    /** The same, not packed. */
    public HttpResponse<byte[]> plain(String path) throws IOException {
        return send(request(path).GET().build());
    }

    /** A page that is there and is not packed. */
    public String page(String path) throws IOException {
        HttpResponse<byte[]> answer = plain(path);
        if (answer.statusCode() != 200) {
            throw new IOException("%s answered %d".formatted(path, answer.statusCode()));
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    public HttpResponse<byte[]> post(String path, Map<String, String> fields) throws IOException {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
        return (cookie.isEmpty() ? request : request.header("Cookie", cookie)).timeout(PATIENCE);
    }

    private HttpResponse<byte[]> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
