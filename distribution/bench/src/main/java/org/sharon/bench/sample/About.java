package org.sharon.bench.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * What tells one jar of the sample from another.
 *
 * @param mood what its rule does with a post about frost
 */
record About(String version, String mood) {

    private static final String FILE = "/sample.properties";

    static About read() {
        Properties lines = new Properties();
        try (InputStream file =
                Objects.requireNonNull(About.class.getResourceAsStream(FILE), FILE)) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new About(lines.getProperty("version"), lines.getProperty("mood"));
    }
}
