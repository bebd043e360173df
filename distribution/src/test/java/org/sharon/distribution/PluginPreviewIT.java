package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;
import org.sharon.distribution.swap.PluginVariant;

/** What {@code sharon plugin preview} says, without a database and without running a plugin. */
class PluginPreviewIT {

    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");

    @TempDir Path folder;

    private Path shipped;
    private Path next;

    @BeforeEach
    void aNextVersionLiesReady() throws Exception {
        shipped = SharonArchive.folder().resolve("plugins").resolve(PluginVariant.JAR);
        next = folder.resolve("next.jar");
    }

    @Test
    void saysWhatAJarWouldChange() throws Exception {
        PluginVariant.of(SOURCES, "next")
                .replacing("BodyNumbers", "VERDICT = Verdict.HOLD;", "VERDICT = Verdict.NUDGE;")
                .replacing("BodyNumbers", "VERSION = 1;", "VERSION = 2;")
                .expecting("E1", "hold", "nudge")
                .write(next);

        Finished told = preview("" + next);

        assertThat(told.status()).as(told.errors()).isZero();
        assertThat(told.output())
                .startsWith("Eating disorders 1.0.0.SNAPSHOT-next would take the place of")
                .contains("milder: hold becomes nudge (E1): ")
                .contains("  changed  E1, version 2, ")
                .contains("Version: “1” becomes “2”");
    }

    @Test
    void saysItToProgramsAsJson() throws Exception {
        Files.copy(shipped, next);

        Finished told = preview("" + next, "--json", "--against", "" + shipped);

        assertThat(told.status()).as(told.errors()).isZero();
        JsonObject json = JsonParser.parseString(told.output()).getAsJsonObject();
        assertThat(json.get("service").getAsString()).isEqualTo("eating-disorders");
        assertThat(json.get("now").getAsString()).isEqualTo(json.get("next").getAsString());
        assertThat(json.get("sections").getAsJsonArray()).isEmpty();
        assertThat(json.get("refusals").getAsJsonArray()).isEmpty();
        assertThat(json.get("corpus").getAsJsonObject().get("lines").getAsInt())
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void aJarThatBreaksItsOwnPromisesIsAFinding() throws Exception {
        PluginVariant.of(SOURCES, "lax")
                .replacing("BodyNumbers", "VERDICT = Verdict.HOLD;", "VERDICT = Verdict.NUDGE;")
                .write(next);

        Finished told = preview("" + next);

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.output())
                .contains("It would be refused. Its own phrases fail: line ")
                .contains("expects hold and gets nudge");
    }

    @Test
    void aJarForAnotherApiIsAFinding() throws Exception {
        PluginVariant.of(SOURCES, "next")
                .appending("Import-Package", ",org.sharon.api.telepathy;version=\"[1,2)\"")
                .write(next);

        Finished told = preview("" + next);

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.errors())
                .isEqualTo(
                        "sharon: It would be refused. It was built for another version of"
                                + " org.sharon.api.telepathy: build it again with this plugin API.\n");
    }

    @Test
    void aJarThatIsNoPluginIsAFinding() throws Exception {
        Files.writeString(next, "not a jar");

        Finished told = preview("" + next);

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.errors()).contains("It would be refused. ").doesNotContain("Exception");
    }

    @Test
    void aJarThatIsNotThereIsAMistake() throws Exception {
        Finished told = preview("" + folder.resolve("missing.jar"));

        assertThat(told.status()).isEqualTo(2);
        assertThat(told.errors()).contains("missing.jar cannot be read");
    }

    private Finished preview(String... words) throws Exception {
        String[] all = new String[words.length + 4];
        all[0] = "plugin";
        all[1] = "preview";
        all[2] = "--home";
        all[3] = folder.resolve("home").toString();
        System.arraycopy(words, 0, all, 4, words.length);
        return SharonArchive.run(all);
    }
}
