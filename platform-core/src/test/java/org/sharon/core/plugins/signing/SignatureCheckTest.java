package org.sharon.core.plugins.signing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.RefusedException;
import org.sharon.signing.PluginSignature;

class SignatureCheckTest {

    @TempDir private static Path keys;

    private static SignedJars robin;
    private static SignedJars wren;

    @TempDir private Path folder;

    private Path signers;
    private Path revoked;

    @BeforeAll
    static void makeKeys() throws Exception {
        robin = SignedJars.by("Robin", keys, 10);
        wren = SignedJars.by("Wren", keys, -10);
    }

    @BeforeEach
    void nameTheFiles() {
        signers = folder.resolve("signers.p12");
        revoked = folder.resolve("revoked.txt");
    }

    @Test
    void productionRefusesAJarThatNobodySigned() throws Exception {
        accept(robin);

        refuses(SignedJars.jar("words"), "It is not signed: sign it with sharon plugin sign");
    }

    @Test
    void productionAcceptsAJarOfAnAcceptedSigner() throws Exception {
        accept(robin);

        assertThat(in(PluginMode.PRODUCTION).check(robin.signed(SignedJars.jar("words"))))
                .map(PluginSignature::signer)
                .contains("Robin");
    }

    @Test
    void productionRefusesASignerWhomNobodyAccepts() throws Exception {
        accept(wren);

        refuses(robin.signed(SignedJars.jar("words")), "It is signed by Robin, whom");
    }

    @Test
    void productionRefusesEverySignerWhileThereIsNoTrustStore() throws Exception {
        refuses(robin.signed(SignedJars.jar("words")), "There is no trust store " + signers);
    }

    @Test
    void noticesThatTheFilesHaveChanged() throws Exception {
        byte[] jar = robin.signed(SignedJars.jar("words"));
        SignatureCheck check = in(PluginMode.PRODUCTION);
        refuses(check, jar, "There is no trust store");

        String before = check.stamp();
        accept(robin);
        assertThat(check.stamp()).isNotEqualTo(before);
        PluginSignature signature = check.check(jar).orElseThrow();

        before = check.stamp();
        Files.writeString(revoked, signature.fingerprint());
        assertThat(check.stamp()).isNotEqualTo(before);
        refuses(check, jar, "is revoked");

        Files.delete(revoked);
        assertThat(check.check(jar)).contains(signature);

        Files.writeString(signers, "no trust store any more");
        refuses(check, jar, "cannot be read");
        refuses(check, jar, "cannot be read");
    }

    @Test
    void acceptsWhatWasApprovedWhileTheCertificateWasValid() throws Exception {
        accept(wren);
        byte[] jar = wren.signed(SignedJars.jar("words"));
        Instant inTime = Instant.now().minus(Duration.ofDays(15));

        refuses(jar, "The certificate of Wren ended on");
        assertThat(in(PluginMode.PRODUCTION).check(jar, inTime)).isPresent();
    }

    @Test
    void developmentAcceptsAJarThatNobodySigned() throws Exception {
        assertThat(in(PluginMode.DEVELOPMENT).check(SignedJars.jar("words"))).isEmpty();
    }

    @Test
    void developmentAsksNobodyWhoSigned() throws Exception {
        assertThat(in(PluginMode.DEVELOPMENT).check(robin.signed(SignedJars.jar("words"))))
                .isPresent();
    }

    @Test
    void developmentRefusesAJarThatWasChangedAfterItWasSigned() throws Exception {
        byte[] changed = changed(robin.signed(SignedJars.jar("a word that is known to us")));

        refuses(
                in(PluginMode.DEVELOPMENT),
                changed,
                "words.txt was changed after it was signed: take the jar from its author again");
    }

    @Test
    void saysThatANamedRevocationListIsMissing() throws Exception {
        SignatureCheck named =
                new SignatureCheck(
                        new SigningSettings(
                                PluginMode.PRODUCTION, signers, SignedJars.PASSWORD, revoked, true),
                        Clock.systemUTC());

        assertThat(named.warning().orElseThrow())
                .isEqualTo(
                        "There is no revocation list %s, so nobody's signature is revoked: check the setting sharon.plugins.revoked"
                                .formatted(revoked));
        assertThat(in(PluginMode.PRODUCTION).warning()).isEmpty();
        Files.writeString(revoked, "");
        assertThat(named.warning()).isEmpty();
    }

    @Test
    void showsNoPasswordInItsSettings() {
        assertThat(settings(PluginMode.PRODUCTION).toString()).doesNotContain(SignedJars.PASSWORD);
    }

    /** Another word of the same length, with its check sum in both places. */
    private static byte[] changed(byte[] jar) throws Exception {
        String old = "a word that is known to us";
        String next = "a word that is known to me";
        byte[] spoiled = unpacked(jar);
        String all = new String(spoiled, ISO_8859_1);
        all = all.replace(old, next).replace(checksum(old), checksum(next));
        return all.getBytes(ISO_8859_1);
    }

    private static String checksum(String text) {
        CRC32 checksum = new CRC32();
        checksum.update(text.getBytes());
        int value = (int) checksum.getValue();
        byte[] bytes = {
            (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
        };
        return new String(bytes, ISO_8859_1);
    }

    /** The same jar with nothing compressed, so that a word in it can be found. */
    private static byte[] unpacked(byte[] jar) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(jar));
                var out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }

    private void refuses(byte[] jar, String sentence) {
        refuses(in(PluginMode.PRODUCTION), jar, sentence);
    }

    private static void refuses(SignatureCheck check, byte[] jar, String sentence) {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> check.check(jar))
                .withMessageContaining(sentence);
    }

    private SignatureCheck in(PluginMode mode) {
        return new SignatureCheck(settings(mode), Clock.systemUTC());
    }

    private SigningSettings settings(PluginMode mode) {
        return new SigningSettings(mode, signers, SignedJars.PASSWORD, revoked);
    }

    private void accept(SignedJars signer) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setEntry("signer", signer.certificate(), null);
        try (var out = Files.newOutputStream(signers)) {
            store.store(out, SignedJars.PASSWORD.toCharArray());
        }
    }
}
