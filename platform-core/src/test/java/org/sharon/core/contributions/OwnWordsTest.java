package org.sharon.core.contributions;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.core.installations.Jars;
import org.sharon.core.plugins.RefusedException;

class OwnWordsTest {

    private final OwnWords words = new OwnWords();

    @Test
    void refusesAJarWhoseWordsCannotBeRead() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check("a = \\uZZZZ\n"))
                .withMessage(
                        "messages_cy.properties cannot be read: look for \\u without four digits");
    }

    @Test
    void takesAJarWhoseWordsCanBeRead() {
        assertThatCode(() -> check("a = Helo\n")).doesNotThrowAnyException();
    }

    private void check(String text) {
        words.check(Jars.with("garden", Map.of("messages_cy.properties", text)));
    }
}
