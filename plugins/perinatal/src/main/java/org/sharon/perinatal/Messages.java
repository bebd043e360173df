package org.sharon.perinatal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.sharon.api.moderation.RuleCard;

/** The words of this service, from one file that needs no programmer. */
final class Messages {

    private static final String FILE = "/messages/perinatal.properties";

    private final Properties words = new Properties();

    Messages() {
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Messages.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(FILE + " has no " + key);
        }
        return text;
    }

    RuleCard card(String rule) {
        return RuleCard.of(rule, get(rule + ".member"), get(rule + ".staff"));
    }
}
