package org.sharon.core.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Static files, held in memory under names that carry a hash of their content, compressed when the
 * platform was built. A browser may keep them for ever: other content has another name.
 */
public final class Assets {

    private static final Map<String, String> TYPES =
            Map.of(
                    "css", "text/css; charset=utf-8",
                    "js", "text/javascript; charset=utf-8",
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "ico", "image/x-icon",
                    "webmanifest", "application/manifest+json",
                    "json", "application/json",
                    "txt", "text/plain; charset=utf-8");

    private record File(
            String type, Buffer plain, @Nullable Buffer gzip, @Nullable Buffer brotli) {}

    private final Map<String, String> hashedNames = new HashMap<>();
    private final Map<String, File> files = new HashMap<>();

    public Assets() {
        JsonObject manifest = new JsonObject(bytes("manifest.json"));
        for (String name : manifest.fieldNames()) {
            String hashed = manifest.getString(name);
            hashedNames.put(name, hashed);
            files.put(
                    hashed,
                    new File(
                            TYPES.getOrDefault(
                                    name.substring(name.lastIndexOf('.') + 1),
                                    "application/octet-stream"),
                            bytes(hashed),
                            find(hashed + ".gz"),
                            find(hashed + ".br")));
        }
    }

    /** Where a browser finds {@code name}. */
    public String path(String name) {
        String hashed = hashedNames.get(name);
        if (hashed == null) {
            throw new IllegalArgumentException("No such static file: " + name);
        }
        return "/assets/" + hashed;
    }

    /** Sends the file called {@code hashed}, or answers no. */
    boolean send(String hashed, HttpServerRequest request) {
        File file = files.get(hashed);
        if (file == null) {
            return false;
        }
        String accepted = request.getHeader("Accept-Encoding");
        HttpServerResponse response =
                request.response()
                        .putHeader("Content-Type", file.type())
                        .putHeader("Cache-Control", "public, max-age=31536000, immutable")
                        .putHeader("Vary", "Accept-Encoding");
        if (accepted != null && accepted.contains("br") && file.brotli() != null) {
            response.putHeader("Content-Encoding", "br").end(file.brotli());
        } else if (accepted != null && accepted.contains("gzip") && file.gzip() != null) {
            response.putHeader("Content-Encoding", "gzip").end(file.gzip());
        } else {
            response.end(file.plain());
        }
        return true;
    }

    /**
     * Sends the script that stands between the pages and the network. It has one address for ever,
     * at the root, because it looks after what is below its own address.
     */
    void sendWorker(HttpServerResponse response) {
        response.putHeader("Content-Type", "text/javascript; charset=utf-8")
                .end(files.get(hashedNames.get("worker.js")).plain());
    }

    private static Buffer bytes(String name) {
        Buffer found = find(name);
        if (found == null) {
            throw new IllegalStateException("Missing from the bundle: assets/" + name);
        }
        return found;
    }

    private static @Nullable Buffer find(String name) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream("assets/" + name)) {
            return in == null ? null : Buffer.buffer(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
