package org.sharon.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.signing.JarSignature;

/** From a new key to an accepted plugin, and all that can be wrong on the way. */
class PluginSigningTest {

    @TempDir private static Path keys;

    @TempDir private Path folder;

    private Path jar;
    private String said = "";

    @BeforeAll
    static void makeKeys() throws IOException {
        Files.writeString(keys.resolve("password"), "a garden in spring\n");
        PluginSigningTest somebody = new PluginSigningTest();
        assertThat(somebody.newKey("robin", "Robin, of the \"Garden\"")).isZero();
        assertThat(somebody.newKey("wren", "Wren")).isZero();
    }

    @BeforeEach
    void buildAJar() throws IOException {
        jar = Files.write(folder.resolve("plugin.jar"), jar("words"));
    }

    @Test
    void makesAKeyThatOnlyItsOwnerCanRead() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keystore())))
                .isEqualTo("rw-------");
        assertThat(keys.resolve("robin.pem")).content().startsWith("-----BEGIN CERTIFICATE-----\n");
    }

    @Test
    void makesNoKeyOverAnother() throws Exception {
        keytool("third", "-keyalg", "EC");

        assertThat(newKey("third", "Third")).isEqualTo(2);
        assertThat(said).contains("There is a key third in " + keystore() + " already");
        assertThat(newKey("robin", "Robin")).isEqualTo(2);
        assertThat(said).contains("There is a certificate");
        assertThat(newKey("Robin!", "Robin")).isEqualTo(2);
        assertThat(said).contains("small letters, digits and hyphens");
    }

    @Test
    void wantsALongerPasswordForANewKeyStore() throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "garden\n");

        int status =
                sharon(
                        "new-key",
                        "--keystore",
                        "" + folder.resolve("keys.p12"),
                        "--alias",
                        "robin",
                        "--name",
                        "Robin",
                        "--password-file",
                        "" + password);

        assertThat(status).isEqualTo(2);
        assertThat(said).contains("The password is too short. Use 12 characters or more.");
        assertThat(folder.resolve("keys.p12")).doesNotExist();
    }

    @Test
    void signsEveryEntryAndNamesTheSigner() throws IOException {
        assertThat(sign("robin")).isZero();

        assertThat(JarSignature.verify(Files.readAllBytes(jar)))
                .map(it -> it.signer())
                .contains("Robin, of the \"Garden\"");
        assertThat(entries(jar))
                .startsWith("META-INF/MANIFEST.MF", "META-INF/SHARON.SF", "META-INF/SHARON.RSA");
        assertThat(listing(folder)).containsExactly("plugin.jar");
    }

    @Test
    void signsTheSameJarTheSameWay() throws IOException {
        Path again = Files.copy(jar, folder.resolve("again.jar"));
        sign("robin");
        jar = again;
        sign("robin");

        assertThat(contents(again)).isEqualTo(contents(folder.resolve("plugin.jar")));
    }

    @Test
    void leavesAJarAloneThatItHasSignedBefore() throws IOException {
        sign("robin");
        byte[] signed = Files.readAllBytes(jar);

        assertThat(sign("robin")).isZero();
        assertThat(jar).hasBinaryContent(signed);
    }

    @Test
    void writesToAnotherFileWhenAsked() throws IOException {
        byte[] before = Files.readAllBytes(jar);
        Path out = folder.resolve("signed.jar");

        assertThat(sign("robin", "--out", out.toString())).isZero();

        assertThat(jar).hasBinaryContent(before);
        assertThat(JarSignature.verify(Files.readAllBytes(out))).isPresent();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(out)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    void doesNotSignWhatSomebodyElseHasSigned() throws IOException {
        sign("wren");
        byte[] signed = Files.readAllBytes(jar);

        assertThat(sign("robin")).isEqualTo(1);

        assertThat(said)
                .isEqualToIgnoringNewLines(
                        "sharon: %s is signed by Wren already. Sign the jar that the build made, which nobody has signed."
                                .formatted(jar));
        assertThat(jar).hasBinaryContent(signed);
    }

    @Test
    void doesNotSignWhatWasChangedAfterItWasSigned() throws IOException {
        sign("robin");
        tamper();

        assertThat(sign("robin")).isEqualTo(1);
        assertThat(said)
                .contains("words.txt was changed")
                .contains("Sign the jar that the build made");
    }

    @Test
    void doesNotSignWithACertificateThatHasEnded() throws Exception {
        keytool("old", "-keyalg", "EC", "-startdate", "-30d", "-validity", "10");

        assertThat(sign("old")).isEqualTo(1);
        assertThat(said)
                .contains("The certificate of old ended on ")
                .contains("Make a new key with sharon plugin new-key.");
    }

    @Test
    void doesNotSignWithAKeyThatIsTooWeak() throws Exception {
        keytool("weak", "-keyalg", "RSA", "-keysize", "2048");

        assertThat(sign("weak")).isEqualTo(1);
        assertThat(said).contains("The key of weak is weaker than RSA with 3072 bits");
        assertThat(JarSignature.verify(Files.readAllBytes(jar))).isEmpty();
    }

    @Test
    void asksWhichKeyWhenThereAreTwo() {
        int status =
                sharon(
                        "sign",
                        "" + jar,
                        "--keystore",
                        "" + keystore(),
                        "--password-file",
                        password());

        assertThat(status).isEqualTo(2);
        assertThat(said)
                .contains("There is more than one key in")
                .contains("robin")
                .contains("wren");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        assertThat(sign("nobody")).isEqualTo(2);
        assertThat(said).contains("There is no key nobody in");

        Path wrong = Files.writeString(folder.resolve("wrong"), "not the password\n");
        assertThat(
                        sharon(
                                "sign",
                                "" + jar,
                                "--keystore",
                                "" + keystore(),
                                "--password-file",
                                "" + wrong))
                .isEqualTo(2);
        assertThat(said).contains("does not open. Is this the right password?");

        jar = folder.resolve("missing.jar");
        assertThat(sign("robin")).isEqualTo(2);
        assertThat(said).contains("There is no file");
    }

    @Test
    void saysWhenAFileIsNoJar() throws IOException {
        Files.writeString(jar, "no jar");

        assertThat(sign("robin")).isEqualTo(1);
        assertThat(said).contains("It is damaged");
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        assertThat(sign("robin", "--out", "" + folder.resolve("missing/signed.jar"))).isEqualTo(3);
        assertThat(said).contains("signed.jar cannot be written");
    }

    @Test
    void acceptsWhoeverIsTrustedAndNobodyElse() throws IOException {
        sign("robin");
        Path signers = folder.resolve("home/keys/plugin-signers.p12");
        assertThat(verify()).as("without a trust store").isZero();

        assertThat(sharon("trust", "" + keys.resolve("wren.pem"), "--home", home())).isZero();
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("whom the trust store does not accept");

        assertThat(sharon("trust", "" + keys.resolve("robin.pem"), "--home", home())).isZero();
        assertThat(verify()).isZero();
        assertThat(signers).exists();
        assertThat(sharon("trust", "" + keys.resolve("robin.pem"), "--home", home())).isZero();
    }

    @Test
    void refusesWhatWasChangedOrIsRevokedOrNobodySigned() throws IOException {
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("Nobody has signed");

        sign("robin");
        sharon("trust", "" + keys.resolve("robin.pem"), "--home", home());
        String fingerprint =
                JarSignature.verify(Files.readAllBytes(jar)).orElseThrow().fingerprint();
        Path revoked = Files.writeString(folder.resolve("revoked.txt"), fingerprint);
        assertThat(verify("--revoked", "" + revoked)).isEqualTo(1);
        assertThat(said).contains("is revoked");

        tamper();
        assertThat(verify()).isEqualTo(1);
        assertThat(said).contains("words.txt was changed after it was signed");
    }

    @Test
    void refusesToTrustWhatIsNoCertificate() {
        assertThat(sharon("trust", "" + jar, "--home", home())).isEqualTo(2);
        assertThat(said).contains("cannot be read as a certificate");
    }

    private int newKey(String alias, String name) {
        return sharon(
                "new-key",
                "--keystore",
                "" + keystore(),
                "--alias",
                alias,
                "--name",
                name,
                "--password-file",
                password());
    }

    private int sign(String alias, String... more) {
        List<String> words = new ArrayList<>(List.of("sign", "" + jar, "--alias", alias));
        words.addAll(List.of("--keystore", "" + keystore(), "--password-file", password()));
        words.addAll(List.of(more));
        return sharon(words.toArray(String[]::new));
    }

    private int verify(String... more) {
        List<String> words = new ArrayList<>(List.of("verify", "" + jar, "--home", home()));
        words.addAll(List.of(more));
        return sharon(words.toArray(String[]::new));
    }

    private int sharon(String... words) {
        StringWriter errors = new StringWriter();
        List<String> all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(words));
        int status =
                Sharon.commandLine()
                        .setErr(new PrintWriter(errors, true))
                        .execute(all.toArray(String[]::new));
        said = errors.toString();
        return status;
    }

    private void tamper() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                if (entry.getName().equals("words.txt")) {
                    out.write("other words".getBytes(UTF_8));
                } else {
                    zip.getInputStream(entry).transferTo(out);
                }
            }
        }
        Files.write(jar, bytes.toByteArray());
    }

    private static byte[] jar(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("words.txt"));
            zip.write(text.getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\n\r\n".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<String> entries(Path jar) throws IOException {
        return List.copyOf(contents(jar).keySet());
    }

    /** All but the signature itself, which holds the moment at which it was made. */
    private static Map<String, String> contents(Path jar) throws IOException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), UTF_8);
                boolean isBlock = entry.getName().endsWith(".RSA");
                contents.put(entry.getName(), isBlock ? "" : entry.getTimeLocal() + "\n" + text);
            }
        }
        return contents;
    }

    private static List<String> listing(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }

    private static void keytool(String alias, String... options) throws Exception {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        words.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + alias));
        words.addAll(List.of(options));
        words.addAll(List.of("-storetype", "PKCS12", "-keystore", "" + keystore()));
        words.addAll(List.of("-storepass:file", password()));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static Path keystore() {
        return keys.resolve("keys.p12");
    }

    private static String password() {
        return keys.resolve("password").toString();
    }

    private String home() {
        return folder.resolve("home").toString();
    }
}
