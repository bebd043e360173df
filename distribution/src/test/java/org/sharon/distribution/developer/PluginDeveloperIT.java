package org.sharon.distribution.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Member;
import org.sharon.launcher.home.FolderTree;

class PluginDeveloperIT {

    private static final String VERSION = System.getProperty("project.version");
    private static final String PASSWORD = "a-lamp-in-the-window";
    private static final Duration LONG = Duration.ofSeconds(120);

    /** Not a temporary folder of JUnit, which would warn of every link in it. */
    private static final Path REPOSITORY = Path.of("target/developer-repository").toAbsolutePath();

    @TempDir private static Path folder;

    @BeforeAll
    static void makeAPlugin() throws Exception {
        FolderTree.delete(REPOSITORY);
        LocalRepository.makeIn(REPOSITORY, VERSION);
        maven(
                folder,
                "org.apache.maven.plugins:maven-archetype-plugin:"
                        + System.getProperty("archetype.version")
                        + ":generate",
                "-DinteractiveMode=false",
                "-DarchetypeGroupId=org.sharon",
                "-DarchetypeArtifactId=sharon-plugin-archetype",
                "-DarchetypeVersion=" + VERSION,
                "-DgroupId=org.example",
                "-DartifactId=book-club",
                "-Dversion=1.0.0",
                "-Dpackage=org.example.books",
                "-DserviceId=book-club",
                "-DserviceTitle=The book club",
                "-DclassName=BookClubPlugin");
    }

    @Test
    void aGeneratedPluginPassesItsCheckAndServesWhenItIsDroppedIn() throws Exception {
        maven(plugin(), "package");
        try (RunningSharon sharon =
                RunningSharon.in(folder.resolve("home"))
                        .demo()
                        .with("sharon.demo.open", true)
                        .start()) {
            Path plugins = sharon.home().resolve("plugins");
            Path part = plugins.resolve(".book-club.part");
            Files.copy(plugin().resolve("target/book-club-1.0.0.jar"), part);
            Files.move(part, plugins.resolve("book-club.jar"), StandardCopyOption.ATOMIC_MOVE);

            awaitAccount(sharon);

            assertThat(table(sharon)).contains("The table");
        }
    }

    @Test
    void whatIsSavedIsSeenAndWhatDoesNotCompileIsSaid() throws Exception {
        Path source = plugin().resolve("src/main/java/org/example/books/BookClubPlugin.java");
        String before = Files.readString(source);
        try (RunningSharon sharon =
                RunningSharon.in(folder.resolve("dev"))
                        .dev(plugin())
                        .withEnvironment("MAVEN_OPTS", repositoryOption())
                        .start()) {
            awaitAccount(sharon);
            assertThat(table(sharon)).contains("The table");

            Files.writeString(source, before.replace("\"The table\"", "\"The long table\""));
            await().atMost(LONG).until(() -> table(sharon).contains("The long table"));

            Files.writeString(source, before.replace("FeatureSet.of(", "FeatureSet.on("));
            await().atMost(LONG)
                    .until(() -> sharon.console().contains("BookClubPlugin.java:48: cannot find"));
            assertThat(table(sharon)).contains("The long table");
        } finally {
            Files.writeString(source, before);
        }
    }

    private static Path plugin() {
        return folder.resolve("book-club");
    }

    private static void awaitAccount(RunningSharon sharon) {
        await().atMost(LONG)
                .until(
                        () ->
                                sharon.accounts().stream()
                                        .anyMatch(row -> row[3].equals("wren-book-club-member")));
    }

    private static String table(RunningSharon sharon) throws Exception {
        return Member.signedIn(sharon.port(), "wren-book-club-member", PASSWORD)
                .get(sharon.port(), "/rooms/book-club-table")
                .body();
    }

    private static void maven(Path where, String... words)
            throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("mvn", "-o", "-q", "-B", "-ntp"));
        all.add(repositoryOption());
        all.addAll(List.of(words));
        Path log = folder.resolve("maven.log");
        Process maven =
                new ProcessBuilder(all)
                        .directory(where.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(maven.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(maven.exitValue()).as(Files.readString(log)).isZero();
    }

    private static String repositoryOption() {
        return "-Dmaven.repo.local=" + REPOSITORY;
    }
}
