package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;

/** What a person reads who types something, right or wrong. */
class CommandLineIT {

    @TempDir private Path folder;

    @Test
    void explainsItself() throws Exception {
        Finished help = SharonArchive.run("--help");

        assertThat(help.status()).isZero();
        assertThat(help.output())
                .startsWith("Usage: sharon")
                .contains("run ", "demo ", "plugin ", "check-phrases ", "bench ")
                .contains("Exit status:");
        assertThat(help.output().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(90));
    }

    @Test
    void explainsEachCommand() throws Exception {
        for (String command : new String[] {"run", "demo", "dev", "check-phrases", "bench"}) {
            Finished help = SharonArchive.run(command, "--help");

            assertThat(help.status()).as(command).isZero();
            assertThat(help.output()).startsWith("Usage: sharon " + command).contains("--home");
        }
    }

    @Test
    void explainsWhatItDoesWithPlugins() throws Exception {
        for (String command : new String[] {"list", "new-key", "sign", "trust", "verify"}) {
            Finished help = SharonArchive.run("plugin", command, "--help");

            assertThat(help.status()).as(command).isZero();
            assertThat(help.output()).startsWith("Usage: sharon plugin " + command);
        }
    }

    @Test
    void saysItsVersion() throws Exception {
        assertThat(SharonArchive.run("--version").output()).startsWith("SHaRON ").contains("Java ");
    }

    @Test
    void refusesAnOptionThatDoesNotExist() throws Exception {
        Finished refused = SharonArchive.run("run", "--prot", "8080");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errors()).contains("--prot").contains("Usage: sharon run");
    }

    @Test
    void refusesASettingThatCannotBeUsed() throws Exception {
        Finished refused = SharonArchive.run("run", "--home", "" + folder, "--port", "harbour");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errors().lines())
                .containsExactly(
                        "sharon: sharon.port is “harbour” (on the command line)."
                                + " It must be a port number from 1 to 65535.");
    }

    @Test
    void warnsOfANameThatIsNoSetting() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("sharon.properties"), "sharon.colour=blue\n");
            ProcessBuilder builder =
                    SharonArchive.command(
                            "run", "--home", "" + folder, "--port", "" + busy.getLocalPort());
            builder.environment().put("SHARON_PROT", "8080");

            Finished warned = SharonArchive.run(builder);

            assertThat(warned.errors())
                    .contains("SHARON_PROT in the environment is not a setting")
                    .contains("sharon.colour in " + folder);
        }
    }

    @Test
    void refusesAPortInUseBeforeItStartsAnything() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Finished refused =
                    SharonArchive.run(
                            "run", "--home", "" + folder, "--port", "" + busy.getLocalPort());

            assertThat(refused.status()).isEqualTo(3);
            assertThat(refused.errors())
                    .contains("Port " + busy.getLocalPort())
                    .contains("--port")
                    .doesNotContain("Exception");
            assertThat(folder.resolve("mariadb")).doesNotExist();
        }
    }

    @Test
    void refusesAHomeThatCannotBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        Finished refused = SharonArchive.run("run", "--home", file.toString());

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.errors()).contains("cannot be written");
    }

    @Test
    void refusesAJavaThatIsTooOld() throws Exception {
        Path old = folder.resolve("old-java");
        Files.createDirectories(old.resolve("bin"));
        Path java = Files.createFile(old.resolve("bin/java"));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");
        ProcessBuilder builder = SharonArchive.command("--help");
        builder.environment().put("JAVA_HOME", old.toString());

        Finished refused = SharonArchive.run(builder);

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.errors()).contains("Java 11").contains("17 or newer");
    }

    @Test
    void refusesPhrasesThatAreNotThere() throws Exception {
        Finished refused = SharonArchive.run("check-phrases", "" + folder.resolve("missing.tsv"));

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errors()).contains("missing.tsv cannot be read");
    }
}
