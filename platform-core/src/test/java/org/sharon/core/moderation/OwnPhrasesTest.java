package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sharon.core.installations.Jars;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.JarFacts;

/** A jar is held to its own lines when it comes, before anybody has agreed to it. */
class OwnPhrasesTest {

    private final OwnPhrases phrases = new OwnPhrases();

    @Test
    void refusesAJarWhoseLinesAreJudgedInAnotherWay() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check("garden\tG1\thold\tThe beans are coming up.\n"))
                .withMessage("Its own phrases fail: line 1 expects hold and gets none");
    }

    @Test
    void refusesAJarWhoseLinesCannotBeRead() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check("no columns at all\n"))
                .withMessageStartingWith("Its rules or phrases cannot be read: ");
    }

    @Test
    void takesAJarThatKeepsItsWordAndOneThatPromisesNothing() {
        assertThatCode(() -> check("garden\tG1\tnone\tThe beans are coming up.\n"))
                .doesNotThrowAnyException();
        assertThatCode(() -> phrases.check(Jars.with("garden", Map.of())))
                .doesNotThrowAnyException();
    }

    private void check(String lines) {
        phrases.check(Jars.with("garden", Map.of(JarFacts.PHRASES, lines)));
    }
}
