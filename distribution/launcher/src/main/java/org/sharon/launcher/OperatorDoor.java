package org.sharon.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.settings.Setting;
import org.sharon.launcher.settings.Settings;

/**
 * The way into a running platform for whoever may read its home: where it listens, and the token it
 * asks for, stand in {@code HOME/operator.properties}.
 */
final class OperatorDoor {

    /** What the platform said. */
    record Answer(int status, String text) {

        boolean isDone() {
            return status == HttpURLConnection.HTTP_OK;
        }

        boolean isRefusal() {
            return status == HttpURLConnection.HTTP_CONFLICT;
        }

        /** Prints it, and returns the status with which the program ends. */
        int say() {
            if (isDone()) {
                System.out.println(text.stripTrailing());
                return 0;
            }
            System.err.println("sharon: " + text);
            return switch (status) {
                case HttpURLConnection.HTTP_CONFLICT -> Sharon.FINDING;
                case MISTYPED -> Sharon.USAGE;
                default -> Sharon.ENVIRONMENT;
            };
        }
    }

    /** The platform cannot use what was typed. */
    private static final int MISTYPED = 422;

    private static final String FILE = "operator.properties";
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 90_000;

    private final String address;
    private final String token;

    private OperatorDoor(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Empty when nothing runs in this home. */
    static Optional<OperatorDoor> of(Settings settings) throws IOException {
        Path file = settings.path(Setting.HOME).resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new CannotStartException(
                    "%s cannot be read. Use the account that runs the platform.".formatted(file),
                    unreadable);
        }
        OperatorDoor door =
                new OperatorDoor(lines.getProperty("address", ""), lines.getProperty("token", ""));
        // A platform that was killed leaves its file behind.
        return door.isOpen() ? Optional.of(door) : Optional.empty();
    }

    /** The platform has to run. */
    static OperatorDoor ofRunning(Settings settings) throws IOException {
        return of(settings)
                .orElseThrow(
                        () ->
                                new CannotStartException(
                                        "No SHaRON is running in %s. Start it first, or name its home with --home."
                                                .formatted(settings.path(Setting.HOME))));
    }

    Answer get(String path) throws IOException {
        return answer(connection(path));
    }

    Answer post(String path, byte[] body) throws IOException {
        HttpURLConnection connection = connection(path);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/octet-stream");
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
            out.write(body);
        }
        return answer(connection);
    }

    private boolean isOpen() {
        try {
            return get("/plugins").isDone();
        } catch (IOException | IllegalArgumentException nobody) {
            return false;
        }
    }

    private HttpURLConnection connection(String path) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection;
    }

    private static Answer answer(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        InputStream body =
                status < HttpURLConnection.HTTP_BAD_REQUEST
                        ? connection.getInputStream()
                        : connection.getErrorStream();
        try (InputStream in = body) {
            return new Answer(status, in == null ? "" : new String(in.readAllBytes(), UTF_8));
        }
    }
}
