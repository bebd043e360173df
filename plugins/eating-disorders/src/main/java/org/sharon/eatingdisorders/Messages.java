package org.sharon.eatingdisorders;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.sharon.api.moderation.RuleCard;

/** The words of this service, from files that need no programmer. */
final class Messages {

    /** What members read; the platform finds it in other languages beside this file. */
    private static final String MEMBERS = "/messages.properties";

    private static final String OTHERS = "/messages/eating-disorders.properties";

    private final Properties words = new Properties();

    Messages() {
        read(MEMBERS);
        read(OTHERS);
    }

    private void read(String file) {
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(Messages.class.getResourceAsStream(file), file),
                        StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String get(String key) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalStateException(
                    "Neither %s nor %s has %s".formatted(MEMBERS, OTHERS, key));
        }
        return text;
    }

    RuleCard card(String rule) {
        return RuleCard.of(rule, get(rule + ".member"), get(rule + ".staff"));
    }
}
