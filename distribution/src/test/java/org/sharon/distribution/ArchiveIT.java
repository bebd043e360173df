package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that people download, from the moment they unpack it. */
class ArchiveIT {

    private static final String ORDINARY_ACCOUNT = "nobody";

    @TempDir private Path folder;

    @Test
    void holdsWhatTheOtherTestsRun() throws Exception {
        unpack(List.of());

        assertThat(namesBelow(unpacked())).isEqualTo(namesBelow(SharonArchive.folder()));
        assertThat(namesBelow(unpacked()))
                .contains("LICENSE", "README.md", "conf/sharon.properties")
                .contains("plugins/sharon-plugin-eating-disorders.jar")
                .contains("plugins/sharon-plugin-perinatal.jar");
    }

    @Test
    void runsForAnOrdinaryAccountWhereverItIsUnpacked() throws Exception {
        List<String> ordinary = asAnOrdinaryAccount();
        unpack(ordinary);
        List<Integer> ports = FreePorts.find(3);
        List<String> words = new ArrayList<>(ordinary);
        words.add(unpacked().resolve("bin/sharon").toString());
        words.addAll(List.of("run", "--home", folder.resolve("home").toString()));
        words.addAll(List.of("--port", "" + ports.get(0)));
        words.addAll(List.of("-Dsharon.management.port=0", "-Dsharon.stop.with.parent=true"));
        File console = Files.createFile(folder.resolve("console.log")).toFile();
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(console);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));

        try (RunningSharon sharon = new RunningSharon(builder.start(), folder, ports)) {
            sharon.awaitReady();

            assertThat(sharon.terminate()).isZero();
        }
    }

    /** Tests often run as root in a container, and root may do what nobody else may. */
    private List<String> asAnOrdinaryAccount() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        UserPrincipal ordinary =
                folder.getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(ORDINARY_ACCOUNT);
        Files.setOwner(folder, ordinary);
        return List.of("setpriv", "--reuid=" + ORDINARY_ACCOUNT, "--clear-groups");
    }

    private void unpack(List<String> account) throws Exception {
        List<String> words = new ArrayList<>(account);
        words.addAll(List.of("tar", "-xzf", "-", "-C", folder.toString()));
        ProcessBuilder tar = new ProcessBuilder(words).redirectInput(SharonArchive.file().toFile());
        assertThat(tar.start().waitFor()).isZero();
    }

    private Path unpacked() {
        return folder.resolve(SharonArchive.folder().getFileName());
    }

    private static List<String> namesBelow(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString()).sorted().toList();
        }
    }
}
