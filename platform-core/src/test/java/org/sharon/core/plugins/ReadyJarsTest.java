package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.crypto.Sha256;
import org.sharon.core.plugins.verify.PluginDraft;

class ReadyJarsTest {

    private static final byte[] WOVEN = "woven".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;

    @Test
    void findsAtTheNextStartWhatWasMadeOfTheSameJar() {
        String digest = digest("one");
        ReadyJars.in(folder, "build 1").keep(digest, WOVEN);

        assertThat(ReadyJars.in(folder, "build 1").find(digest)).contains(WOVEN);
        assertThat(ReadyJars.in(folder, "build 1").find(digest("other"))).isEmpty();
    }

    @Test
    void anotherBuildOfThePlatformBeginsAnewAndForgetsTheFirst() throws IOException {
        ReadyJars.in(folder, "build 1").keep(digest("one"), WOVEN);

        assertThat(ReadyJars.in(folder, "build 2").find(digest("one"))).isEmpty();
        assertThat(ReadyJars.in(folder, "build 1").find(digest("one"))).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsDamagedIsNotFound() throws IOException {
        ReadyJars ready = ReadyJars.in(folder, "build 1");
        ready.keep(digest("changed"), WOVEN);
        ready.keep(digest("cut"), WOVEN);
        ready.keep(digest("empty"), WOVEN);
        byte[] kept = Files.readAllBytes(file(digest("changed")));
        kept[0]++;
        Files.write(file(digest("changed")), kept);
        Files.write(file(digest("cut")), new byte[] {1, 2, 3});
        Files.write(file(digest("empty")), new byte[0]);

        assertThat(List.of("changed", "cut", "empty"))
                .allSatisfy(each -> assertThat(ready.find(digest(each))).isEmpty());
    }

    @Test
    void doesNotGrowForever() throws IOException {
        ReadyJars ready = ReadyJars.in(folder, "build 1");
        for (int i = 0; i < ReadyJars.MOST + 20; i++) {
            ready.keep(digest("jar " + i), WOVEN);
        }

        assertThat(files()).hasSize(ReadyJars.MOST);
        assertThat(ready.find(digest("jar " + (ReadyJars.MOST + 19)))).isPresent();
    }

    @Test
    void worksWithoutAPlaceToKeepThem() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "").resolve("below");

        ReadyJars ready = ReadyJars.in(noFolder, "build 1");
        ready.keep(digest("one"), WOVEN);

        assertThat(ready.find(digest("one"))).isEmpty();
    }

    @Test
    void aJarThatIsKnownIsNotWovenAgain() throws IOException {
        byte[] jar = PluginDraft.good().jar();
        ReadyJars ready = ReadyJars.in(folder, "build 1");
        ready.keep(Sha256.of(jar), WOVEN);

        assertThat(PluginJar.whole("garden.jar", jar, ready).woven()).hasBinaryContent(WOVEN);
    }

    @Test
    void aJarThatIsNotKnownIsVerified() throws IOException {
        byte[] shared = PluginDraft.good().header("Export-Package", "plug").jar();
        ReadyJars ready = ReadyJars.in(folder, "build 1");
        ready.keep(Sha256.of(PluginDraft.good().jar()), WOVEN);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PluginJar.whole("garden.jar", shared, ready))
                .withMessageStartingWith("Leave out the header Export-Package");
    }

    @Test
    void nothingIsKeptOfAJarWhoseDescriptorIsMissing() throws IOException {
        byte[] jar = PluginDraft.good().jar();
        PluginJar draft = PluginJar.whole("garden.jar", jar, ReadyJars.in(folder, "build 1"));

        assertThatExceptionOfType(RefusedException.class).isThrownBy(draft::madeReady);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(draft::woven);
        assertThat(files()).isEmpty();
    }

    private Path file(String digest) throws IOException {
        return files().stream().filter(each -> each.endsWith(digest)).findFirst().orElseThrow();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String digest(String name) {
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8));
    }
}
