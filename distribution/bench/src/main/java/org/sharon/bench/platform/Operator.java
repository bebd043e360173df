package org.sharon.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What {@code sharon plugin install}, {@code update} and {@code remove} ask of the platform in a
 * home, without the time in which Java starts.
 */
public final class Operator {

    private static final int PATIENCE_MILLIS = 90_000;

    private final String address;
    private final String token;

    private Operator(String address, String token) {
        this.address = address;
        this.token = token;
    }

    public static Operator of(Platform platform) throws IOException {
        Properties lines = new Properties();
        Path file = platform.home().resolve("operator.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        }
        return new Operator(lines.getProperty("address"), lines.getProperty("token"));
    }

    /** Returns when it serves. */
    public void install(Path jar) throws IOException {
        bring(jar, "install");
    }

    /** Returns when it serves in the place of the version before. */
    public void update(Path jar) throws IOException {
        bring(jar, "update");
    }

    /** Returns when it serves no more. */
    public void remove(String service) throws IOException {
        post("/plugins/" + service + "/remove", new byte[0]);
    }

    private void bring(Path jar, String how) throws IOException {
        post("/plugins?as=" + how + "&file=" + jar.getFileName(), Files.readAllBytes(jar));
    }

    private void post(String path, byte[] body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        connection.setRequestProperty("Authorization", "Bearer " + token);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
            try (InputStream answer = connection.getErrorStream()) {
                throw new IOException(new String(answer.readAllBytes(), UTF_8));
            }
        }
        try (InputStream answer = connection.getInputStream()) {
            answer.readAllBytes();
        }
    }
}
