package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;

/** The commands that do one thing, without database and web, and then end. */
class OneShotIT {

    private static final String PHRASES =
            "eating-disorders\tE1\thold\tI am down to 45kg\n"
                    + "perinatal\t-\tnone\tbaby is 3.4 kg and took 120 ml\n";

    @TempDir private Path folder;

    @Test
    void listsThePluginsOfTheArchive() throws Exception {
        Finished list = SharonArchive.run("plugin", "list", "--home", home());

        assertThat(list.errors()).isEmpty();
        assertThat(list.status()).isZero();
        assertThat(list.output().lines()).hasSize(3);
        assertThat(list.output()).contains("eating-disorders", "perinatal", "active");
    }

    @Test
    void reportsAPluginThatCannotServeAsAFinding() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
        try (ZipOutputStream jar =
                new ZipOutputStream(Files.newOutputStream(plugins.resolve("other.jar")))) {
            jar.putNextEntry(new ZipEntry("words.txt"));
        }

        Finished list = SharonArchive.run("plugin", "list", "--home", home());

        assertThat(list.status()).isEqualTo(1);
        assertThat(list.output()).contains("other.jar", "refused");
    }

    @Test
    void reportsAPluginThatWasCutOffWhileItWasCopied() throws Exception {
        Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
        Files.write(plugins.resolve("half.jar"), new byte[] {'P', 'K', 3, 4, 0, 0});

        Finished list = SharonArchive.run("plugin", "list", "--home", home());

        assertThat(list.status()).isEqualTo(1);
        assertThat(list.output()).contains("half.jar", "It is not a whole jar: copy it again");
    }

    @Test
    void checksPhrasesFromAFile() throws Exception {
        Finished check = SharonArchive.run("check-phrases", "--home", home(), phrases(PHRASES));

        assertThat(check.output().lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line.split("\t")).hasSize(7));
        assertThat(check.output()).contains("I am down to 45kg");
        assertThat(check.status()).isZero();
    }

    @Test
    void checksPhrasesFromStandardInput() throws Exception {
        ProcessBuilder builder = SharonArchive.command("check-phrases", "--home", home(), "-");
        builder.redirectInput(Path.of(phrases(PHRASES)).toFile());

        Finished check = SharonArchive.run(builder);

        assertThat(check.output().lines()).hasSize(2);
        assertThat(check.status()).isZero();
    }

    @Test
    void reportsADisagreementAsAFinding() throws Exception {
        String wrong = PHRASES.replace("\thold\t", "\tnone\t");

        Finished check = SharonArchive.run("check-phrases", "--home", home(), phrases(wrong));

        assertThat(check.status()).isEqualTo(1);
        assertThat(check.errors()).contains("hold");
    }

    @Test
    void refusesAServiceThatDoesNotExist() throws Exception {
        Finished check =
                SharonArchive.run(
                        "check-phrases",
                        "--home",
                        home(),
                        "--service",
                        "gardening",
                        phrases(PHRASES));

        assertThat(check.status()).isEqualTo(2);
        assertThat(check.errors()).contains("gardening");
    }

    /** A home that need not be there: these commands write nothing. */
    private String home() {
        return folder.resolve("home").toString();
    }

    private String phrases(String lines) throws IOException {
        return Files.writeString(folder.resolve("phrases.tsv"), lines).toString();
    }
}
