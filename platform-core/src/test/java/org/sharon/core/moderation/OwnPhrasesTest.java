package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.installations.Jars;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.JarFacts;

/** A jar is held to its own lines when it comes, before anybody has agreed to it. */
class OwnPhrasesTest {

    private final OwnPhrases phrases = new OwnPhrases(TriedJars.none());

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

    @Test
    void triesAJarOnceUnderOneBuildOfThePlatformAndAgainUnderTheNext(@TempDir Path home) {
        Path file = home.resolve("tried");
        PluginJar jar = Jars.with("garden", Map.of(JarFacts.PHRASES, "garden\tG1\tnone\tBeans.\n"));
        PluginJar failing =
                Jars.with("garden", Map.of(JarFacts.PHRASES, "garden\tG1\thold\tBeans.\n"));

        new OwnPhrases(TriedJars.in(file, "build 1")).check(jar);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> new OwnPhrases(TriedJars.in(file, "build 1")).check(failing));

        assertThat(TriedJars.in(file, "build 1").contains(jar.digest())).isTrue();
        assertThat(TriedJars.in(file, "build 1").contains(failing.digest())).isFalse();
        assertThat(TriedJars.in(file, "build 2").contains(jar.digest())).isFalse();
    }

    private void check(String lines) {
        phrases.check(Jars.with("garden", Map.of(JarFacts.PHRASES, lines)));
    }
}
