package org.sharon.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The console's JSON, as one of the two people who decide about plugins. */
public final class AdminApi {

    private static final String BOUNDARY = "the-jar-begins-and-ends-here";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String root;
    private final String cookie;
    private final String token;

    private AdminApi(int port, String cookie) throws IOException {
        this.root = "http://localhost:" + port + "/admin/api/v1";
        this.cookie = cookie;
        this.token = send(request("/session").GET().build()).getString("csrf");
    }

    /** Signs in as somebody of the demonstration. */
    public static AdminApi as(int port, String nickname) throws IOException {
        return new AdminApi(port, SignIn.cookieOf(port, nickname));
    }

    /** Stores a version, which then waits; answers with its digest. */
    public String upload(Path jar) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--%s\r\nContent-Disposition: form-data; name=\"jar\"; filename=\"%s\"\r\n"
                                + "Content-Type: application/java-archive\r\n\r\n")
                        .formatted(BOUNDARY, jar.getFileName())
                        .getBytes(UTF_8));
        body.writeBytes(Files.readAllBytes(jar));
        body.writeBytes("\r\n--%s--\r\n".formatted(BOUNDARY).getBytes(UTF_8));
        return send(request("/plugins")
                        .header("X-CSRF", token)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build())
                .getString("digest");
    }

    /** Asks, as the first of two people, that another version serves; answers with the number. */
    public long askForUpdate(String service, String digest) throws IOException {
        return post(
                        "/plugins/" + service + "/proposals",
                        new JsonObject()
                                .put("kind", "update")
                                .put("digest", digest)
                                .put("password", SignIn.PASSWORD))
                .getLong("id");
    }

    /** Agrees, as the second. Answers with the state in which that leaves it. */
    public String sign(long proposal, String digest) throws IOException {
        return post(
                        "/proposals/" + proposal + "/signature",
                        new JsonObject()
                                .put("name", "Dr Alder Quill")
                                .put("registration", "12A3456E")
                                .put("digest", digest)
                                .put("read", true)
                                .put("password", SignIn.PASSWORD))
                .getString("state");
    }

    private JsonObject post(String path, JsonObject body) throws IOException {
        return send(
                request(path)
                        .header("X-CSRF", token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.encode()))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path))
                .header("Cookie", cookie)
                .timeout(PATIENCE);
    }

    private JsonObject send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IOException(
                        "%s answered %d: %s"
                                .formatted(
                                        request.uri().getPath(),
                                        answer.statusCode(),
                                        answer.body()));
            }
            return new JsonObject(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
