package org.sharon.core.packs.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.plugins.RefusedException;

class PackFolderTest {

    @TempDir private Path home;
    private Path folder;

    @BeforeEach
    void writeExample() throws IOException {
        folder = home.resolve("good-nights");
        PackFolder.writeExample(folder);
    }

    @Test
    void beginsWithAnExampleThatCanBeBuiltAsItIs() throws IOException {
        PackFile built = PackFolder.build(folder);

        assertThat(PackFolder.problems(built)).isEmpty();
        assertThat(PackFile.read(built.bytes()).digest()).isEqualTo(built.digest());
        assertThat(PackFolder.build(folder).bytes()).isEqualTo(built.bytes());
    }

    @Test
    void overwritesNothing() {
        assertThatThrownBy(() -> PackFolder.writeExample(folder))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("There is a pack.json in");
    }

    @Test
    void namesTheLineOfWhatIsWrong() throws IOException {
        change("\"verdict\": \"nudge\"", "\"verdict\": \"nudg\"");
        isRefused("pack.json, line 23: rules[0].cases[0].verdict cannot be read: nudg");
        change("\"verdict\": \"nudg\"", "\"verdict\": \"nudge\"");
        change("no sleep challenge", "no (sleep challenge");
        isRefused("pack.json, line 13: Rule N1: The phrase \"no (sleep challenge\" has a bracket");
        change("no (sleep challenge", "no sleep challenge");
        Files.delete(folder.resolve(PackFolder.PHRASES));
        isRefused("There is no phrases.tsv in");
    }

    private void change(String part, String instead) throws IOException {
        Path file = folder.resolve(PackFolder.RULES);
        String before = Files.readString(file);
        assertThat(before).contains(part);
        Files.writeString(file, before.replace(part, instead));
    }

    private void isRefused(String sentence) {
        assertThatThrownBy(() -> PackFolder.build(folder))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(sentence);
    }
}
