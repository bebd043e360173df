package org.sharon.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDescriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"core", "all"})
    void leavesThePlatformItsOwnWords(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described(word, "A title"))
                .withMessage(
                        "The platform itself uses the word %s: choose another service id", word);
    }

    @Test
    void hasATitleThatFitsIntoALine() {
        assertThat(described("garden", "T".repeat(80)).title()).hasSize(80);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described("garden", "T".repeat(81)))
                .withMessage("The title of a service has at most 80 letters: garden");
    }

    @Test
    void saysWhichIdIsWrongInOneSentence() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described("g".repeat(4000), "A title"))
                .withMessage(
                        "A service id has lower-case letters, digits and hyphens, at most 40: %s…",
                        "g".repeat(80));
    }

    private static ServiceDescription described(String id, String title) {
        return new ServiceDescription(id, title, "People in a test.", 18);
    }
}
