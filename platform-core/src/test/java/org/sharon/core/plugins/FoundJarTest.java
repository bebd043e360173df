package org.sharon.core.plugins;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundJarTest {

    @TempDir Path folder;

    @Test
    void aNameThatLeadsNowhereHidesNoOther() throws Exception {
        Files.createSymbolicLink(folder.resolve("loop.jar"), Path.of("loop.jar"));
        Files.createSymbolicLink(folder.resolve("dangling.jar"), Path.of("nothing"));
        Files.createDirectory(folder.resolve("folder.jar"));
        Files.writeString(folder.resolve("garden.jar"), "garden", UTF_8);

        assertThat(FoundJar.in(folder))
                .extracting(FoundJar::file)
                .containsExactly("loop.jar", "garden.jar");
    }
}
