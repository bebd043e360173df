package org.sharon.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.SharonArchive.Finished;
import org.sharon.distribution.swap.PluginVariant;

/** From a new key to a plugin that a platform in production lists, as the two people type it. */
class SigningIT {

    private static final String NOT_SIGNED =
            "refused      %s – It is not signed: sign it with sharon plugin sign";

    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");

    @TempDir private Path folder;

    @Test
    void aPluginIsSignedTrustedAndCheckedFromTheCommandLine() throws Exception {
        Path keys = folder.resolve("keys.p12");
        Path jar = folder.resolve("plugins/eating-disorders.jar");
        Files.createDirectories(jar.getParent());
        // Not the archive's own, which needs no signature.
        PluginVariant.of(SOURCES, "mine").write(jar);

        assertThat(list().output()).contains(NOT_SIGNED.formatted("eating-disorders.jar"));
        assertThat(verify(jar).status()).isEqualTo(1);

        Finished key =
                keyed("new-key", "--keystore", "" + keys, "--alias", "robin", "--name", "Robin");
        assertThat(key.errors()).isEmpty();
        assertThat(key.output()).contains("fingerprint  ", "sharon plugin trust robin.pem");
        Finished signed = keyed("sign", "" + jar, "--keystore", "" + keys);
        assertThat(signed.errors()).isEmpty();
        assertThat(signed.output()).contains("is signed.", "signer       Robin");

        assertThat(verify(jar).output()).contains("accepted     nobody was asked");
        assertThat(list().output()).contains("There is no trust store");

        String certificate = folder.resolve("robin.pem").toString();
        assertThat(run("plugin", "trust", certificate, "--home", home()).status()).isZero();
        assertThat(verify(jar).output()).contains("signer       Robin", "accepted     yes, by ");
        Finished listed = list();
        assertThat(listed.errors()).isEmpty();
        assertThat(listed.output()).contains("eating-disorders").contains("active");

        tamper(jar);
        Finished tampered = verify(jar);
        assertThat(tampered.status()).isEqualTo(1);
        assertThat(tampered.errors().lines())
                .containsExactly(
                        "sharon: messages/eating-disorders.properties was changed after it was signed: take the jar from its author again");
        assertThat(list().output()).contains("refused").contains("was changed after it was signed");
    }

    @Test
    void aPasswordIsNeverAskedOfNobody() throws Exception {
        Path jar = Files.createFile(folder.resolve("plugin.jar"));

        Finished refused = run("plugin", "sign", "" + jar, "--keystore", "keys.p12");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.errors()).contains("--password-file", "SHARON_KEYSTORE_PASSWORD");
    }

    @Test
    void aJavaThatCannotSignSaysSo() throws Exception {
        ProcessBuilder builder =
                SharonArchive.command("plugin", "sign", "plugin.jar", "--keystore", "keys.p12");
        builder.environment()
                .put("SHARON_JAVA_OPTS", "--limit-modules java.desktop,java.naming,java.sql");

        Finished refused = SharonArchive.run(builder);

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.errors().lines())
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .startsWith("sharon: Signing needs a JDK, and this Java"));
    }

    private static void tamper(Path jar) throws Exception {
        try (FileSystem zip =
                FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.writeString(zip.getPath("messages/eating-disorders.properties"), "# nothing");
        }
    }

    private Finished list() throws Exception {
        return run(
                "plugin",
                "list",
                "--home",
                home(),
                "-Dsharon.plugins=" + folder.resolve("plugins"),
                "-Dsharon.plugins.mode=production");
    }

    private Finished verify(Path jar) throws Exception {
        return run("plugin", "verify", "" + jar, "--home", home());
    }

    private static Finished run(String... words) throws Exception {
        return SharonArchive.run(words);
    }

    private static Finished keyed(String... words) throws Exception {
        String[] all = new String[words.length + 1];
        all[0] = "plugin";
        System.arraycopy(words, 0, all, 1, words.length);
        ProcessBuilder builder = SharonArchive.command(all);
        builder.environment().put("SHARON_KEYSTORE_PASSWORD", "a garden in spring");
        return SharonArchive.run(builder);
    }

    private String home() {
        return folder.resolve("home").toString();
    }
}
