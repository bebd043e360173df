package org.sharon.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir private Path parent;

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        Path folder = parent.resolve("one/two");

        try (Home home = Home.take(folder)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void isTakenByOnePlatformAtATime() throws IOException {
        Home first = Home.take(parent);

        assertThatThrownBy(() -> Home.take(parent))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("Another SHaRON (process %d)", ProcessHandle.current().pid());

        first.close();
        Home.take(parent).close();
    }

    @Test
    void refusesAFileThatIsNoFolder() throws IOException {
        Path file = Files.createFile(parent.resolve("file"));

        assertThatThrownBy(() -> Home.take(file))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("cannot be written");
    }
}
