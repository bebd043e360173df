package org.sharon.launcher.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.launcher.home.FolderTree;

class PluginProjectTest {

    @TempDir private Path above;

    private PluginProject project;

    @BeforeEach
    void aPluginTwoFoldersDown() throws IOException {
        Path folder = above.resolve("clubs/book-club");
        Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        project = PluginProject.in(folder);
    }

    @Test
    void standsAloneBelowABuildThatDoesNotNameIt() throws IOException {
        Files.writeString(above.resolve("clubs/pom.xml"), "<project/>");

        assertThat(project.wholeBuild()).isEqualTo(project.folder());
    }

    @Test
    void belongsToTheBuildsThatNameIt() throws IOException {
        Files.writeString(above.resolve("clubs/pom.xml"), modules("book-club"));
        Files.writeString(above.resolve("pom.xml"), modules("clubs"));

        assertThat(project.wholeBuild()).isEqualTo(above);
    }

    @Test
    void belongsToABuildThatNamesItPastAnother() throws IOException {
        Files.writeString(above.resolve("clubs/pom.xml"), "<project/>");
        Files.writeString(above.resolve("pom.xml"), modules("clubs/book-club"));

        assertThat(project.wholeBuild()).isEqualTo(above);
    }

    @Test
    void isStillReadWhenItsSourcesAreMovedAwayForAMoment() throws IOException {
        FolderTree.delete(project.main());

        assertThat(project.stamps()).containsOnlyKeys(project.pom());
    }

    private static String modules(String name) {
        return "<project><modules><module>" + name + "</module></modules></project>";
    }
}
