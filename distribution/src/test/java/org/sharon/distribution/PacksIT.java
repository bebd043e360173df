package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;
import org.sharon.distribution.swap.PluginVariant;

/** A pack of rules from an empty folder to a signed file, as a clinical team types it. */
class PacksIT {

    private static final Path README = Path.of("README.md");

    @TempDir private Path folder;

    @Test
    void isWrittenBuiltPreviewedSignedAndVerified() throws Exception {
        Path words = folder.resolve("good-nights");
        Path file = folder.resolve("good-nights.jar");
        assertThat(done("new", "" + words).output()).contains("pack.json and phrases.tsv");
        assertThat(run("new", "" + words).status()).isEqualTo(1);
        assertThat(done("build", "" + words).output())
                .contains("good-nights 1.0.0: 2 rules, 9 lines, all hold.");

        Finished preview = done("preview", "" + file);
        assertThat(preview.output())
                .startsWith("Good nights 1.0.0 would be new here.")
                .contains("stricter: none becomes nudge (N1 in eating-disorders)")
                .contains("stricter: none becomes nudge (N1 in perinatal)")
                .contains("  added    N2, version 1, 1 case: hold");
        JsonObject json =
                JsonParser.parseString(
                                done("preview", "" + file, "--json", "--against", "" + file)
                                        .output())
                        .getAsJsonObject();
        assertThat(json.get("service").getAsString()).isEqualTo("good-nights");
        assertThat(json.get("sections").getAsJsonArray()).isEmpty();

        Path keys = folder.resolve("keys.p12");
        assertThat(run("verify", "" + file, "--home", "" + folder).status()).isEqualTo(1);
        assertThat(
                        keyed(
                                        "plugin",
                                        "new-key",
                                        "--keystore",
                                        "" + keys,
                                        "--alias",
                                        "robin",
                                        "--name",
                                        "Robin")
                                .errors())
                .isEmpty();
        assertThat(keyed("pack", "sign", "" + file, "--keystore", "" + keys).output())
                .contains("is signed.", "signer       Robin");
        assertThat(done("verify", "" + file, "--home", "" + folder).output())
                .contains("is as it was signed.");
        assertThat(done("preview", "" + file).output()).contains("Good nights 1.0.0");
    }

    @Test
    void saysOnWhichLineItIsWrong() throws Exception {
        Path words = folder.resolve("words");
        done("new", "" + words);
        Path rules = words.resolve("pack.json");
        Files.writeString(rules, Files.readString(rules).replace("\"nudge\"", "\"nudgge\""));

        Finished wrong = run("build", "" + words);

        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.errors().lines())
                .containsExactly(
                        "sharon: pack.json, line 23: rules[0].cases[0].verdict cannot be read: nudgge.");
        assertThat(folder.resolve("words.jar")).doesNotExist();
        assertThat(run("build", "" + folder.resolve("missing")).status()).isEqualTo(2);
        assertThat(run("preview", "" + folder.resolve("missing.jar")).status()).isEqualTo(2);
        assertThat(run("build").status()).isEqualTo(2);
        Finished nowhere = run("new", "/proc/here");
        assertThat(nowhere.status()).as(nowhere.errors()).isEqualTo(3);
        assertThat(nowhere.errors()).doesNotContain("Exception:").contains("cannot be read or");
    }

    @Test
    void takesRulesOutOfAPlugin() throws Exception {
        Path plugin = SharonArchive.folder().resolve("plugins").resolve(PluginVariant.JAR);
        Path words = folder.resolve("numbers");

        Finished taken = done("from", "" + plugin, "--rule", "E1", "--out", "" + words);

        assertThat(taken.output()).contains("numbers has 1 rule and ");
        assertThat(Files.readString(words.resolve("pack.json")))
                .contains("\"id\": \"E1\"", "\"verdict\": \"hold\"");
        assertThat(done("build", "" + words).output()).contains("all hold.");
        assertThat(run("from", "" + plugin, "--rule", "E99", "--out", "" + folder).errors())
                .contains("eating-disorders has no rule E99: it has E1, ");
    }

    @Test
    void isExplainedByAnExampleThatCanBeBuilt() throws Exception {
        Path words = Files.createDirectories(folder.resolve("from-the-readme"));
        Files.writeString(words.resolve("pack.json"), block("json", "\"id\": "));
        Files.writeString(words.resolve("phrases.tsv"), block("text", "# service\trule"));

        Finished built = run("build", "" + words);

        assertThat(built.errors()).isEmpty();
        assertThat(built.output()).contains("all hold.");
    }

    /** The block of the README that has these words. */
    private static String block(String kind, String words) throws Exception {
        Matcher blocks =
                Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL)
                        .matcher(Files.readString(README));
        while (blocks.find()) {
            if (blocks.group(1).contains(words)) {
                return blocks.group(1);
            }
        }
        throw new AssertionError("The README has no such block: " + words);
    }

    private static Finished done(String... words) throws Exception {
        Finished finished = run(words);
        assertThat(finished.status()).as(finished.errors() + finished.output()).isZero();
        return finished;
    }

    private static Finished run(String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = "pack";
        System.arraycopy(words, 0, all, 1, words.length);
        return SharonArchive.run(all);
    }

    private static Finished keyed(String... words) throws Exception {
        ProcessBuilder builder = SharonArchive.command(words);
        builder.environment().put("SHARON_KEYSTORE_PASSWORD", "a garden in spring");
        return SharonArchive.run(builder);
    }
}
