package org.sharon.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {

    @TempDir private Path folder;

    private Path archive;
    private PluginFolder plugins;

    @BeforeEach
    void anArchiveWithOnePlugin() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        plugins = new PluginFolder(folder.resolve("live"));
        ship("first");
        plugins.fillFrom(archive);
    }

    @Test
    void receivesThePluginsOfTheArchive() {
        assertThat(plugins.path().resolve("a.jar")).hasContent("first");
    }

    @Test
    void receivesANewerOne() throws IOException {
        ship("second");

        plugins.fillFrom(archive);

        assertThat(plugins.path().resolve("a.jar")).hasContent("second");
    }

    @Test
    void keepsWhatTheOperatorPutThere() throws IOException {
        Files.writeString(plugins.path().resolve("a.jar"), "changed by hand");
        Files.writeString(plugins.path().resolve("b.jar"), "added by hand");

        plugins.fillFrom(archive);

        assertThat(plugins.path().resolve("a.jar")).hasContent("changed by hand");
        assertThat(plugins.path().resolve("b.jar")).hasContent("added by hand");
    }

    @Test
    void doesNotBringBackWhatTheOperatorRemoved() throws IOException {
        Files.delete(plugins.path().resolve("a.jar"));
        ship("second");

        plugins.fillFrom(archive);

        assertThat(plugins.path().resolve("a.jar")).doesNotExist();
    }

    @Test
    void needsNoPluginsInTheArchive() throws IOException {
        plugins.fillFrom(folder.resolve("missing"));

        assertThat(plugins.path().resolve("a.jar")).exists();
    }

    private void ship(String content) throws IOException {
        Files.writeString(archive.resolve("a.jar"), content);
    }
}
