package org.sharon.core.demonstration;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of the demonstration, inside the bundle. */
final class Resources {

    private static final String FOLDER = "demonstration/";

    private Resources() {}

    /**
     * @param file below the folder of the demonstration
     * @throws IllegalStateException when there is none
     */
    static byte[] bytes(String file) {
        try (InputStream in = Resources.class.getClassLoader().getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("Missing from the bundle: " + file);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String words(String file) {
        return new String(bytes(file), UTF_8);
    }
}
