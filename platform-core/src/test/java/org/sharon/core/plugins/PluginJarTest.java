package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.plugins.verify.PluginDraft;

class PluginJarTest {

    @TempDir Path folder;

    @Test
    void hasANameThatFitsIntoOneLine() {
        byte[] jar = PluginDraft.good().jar();

        assertThat(PluginJar.whole("new\nline\u001b[31m\u202e.jar", jar).file())
                .isEqualTo("new?line?[31m?.jar");
        assertThat(PluginJar.whole("g".repeat(4000) + ".jar", jar).file()).hasSize(120);
    }

    @Test
    void readsAJarAndItsDigest() throws Exception {
        PluginJar jar = PluginJar.read(write(PluginDraft.good().jar()));

        assertThat(jar.file()).isEqualTo("garden.jar");
        assertThat(jar.digest()).hasSize(64);
        assertThat(jar.archive().header("Bundle-Version")).contains("1.0.0");
    }

    @Test
    void theSameBytesHaveTheSameDigest() throws Exception {
        byte[] jar = PluginDraft.good().jar();

        assertThat(PluginJar.read(write(jar)).digest())
                .isEqualTo(PluginJar.read(write(jar)).digest());
    }

    @Test
    void aFileThatIsStillGrowingIsNotWhole() throws Exception {
        byte[] jar = PluginDraft.good().jar();
        Path part = write(Arrays.copyOf(jar, jar.length / 2));

        assertThatExceptionOfType(NotWholeException.class)
                .isThrownBy(() -> PluginJar.read(part))
                .withMessage("It is not a whole jar: copy it again");
    }

    @Test
    void noticesAChangedByteInAnEntry() throws Exception {
        byte[] jar = PluginDraft.good().jar();
        // Behind the names and numbers of its first entry.
        jar[100] ^= 1;
        Path damaged = write(jar);

        assertThatExceptionOfType(NotWholeException.class)
                .isThrownBy(() -> PluginJar.read(damaged))
                .withMessage("It is damaged: copy it again");
    }

    @Test
    void refusesWhatTheVerifierRefuses() throws Exception {
        Path shared = write(PluginDraft.good().header("Export-Package", "plug").jar());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PluginJar.read(shared))
                .withMessageStartingWith("Leave out the header Export-Package");
    }

    private Path write(byte[] jar) throws IOException {
        return Files.write(folder.resolve("garden.jar"), jar);
    }
}
