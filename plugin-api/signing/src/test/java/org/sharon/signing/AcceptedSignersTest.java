package org.sharon.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AcceptedSignersTest {

    private static final Instant NOW = Instant.now().plus(Duration.ofHours(1));

    @TempDir private static Path folder;

    private static Keys keys;
    private static PrivateKeyEntry robin;
    private static PrivateKeyEntry college;
    private static PrivateKeyEntry wren;

    private Path revoked = folder.resolve("nobody.txt");

    @BeforeAll
    static void makeKeys() {
        keys = new Keys(folder);
        robin = keys.make("Robin");
        college = keys.authority("Garden College");
        wren = keys.vouchedFor("Wren", "Garden College", "eku=codeSigning");
    }

    @Test
    void acceptsASignerOfTheTrustStore() {
        accepts(robin, keys.trusting(college, robin));
    }

    @Test
    void acceptsASignerForWhomTheTrustStoreVouches() {
        accepts(wren, keys.trusting(college));
        accepts(wren, keys.trusting(wren));
    }

    @Test
    void refusesASignerWhomNobodyKnows() {
        refuses(
                robin,
                keys.trusting(college),
                "It is signed by Robin, whom the trust store does not accept: check the fingerprint "
                        + fingerprint(robin)
                        + " with them, then add their certificate with sharon plugin trust");
    }

    @Test
    void refusesAnotherSignerOfTheSameName() {
        PrivateKeyEntry impostor = keys.make("impostor", "-dname", "CN=Robin");

        refuses(impostor, keys.trusting(robin), "It is signed by Robin, whom the trust store");
    }

    @Test
    void letsNoSignerVouchForAnother() {
        PrivateKeyEntry friend = keys.vouchedFor("A friend", "Robin", "eku=codeSigning");

        refuses(friend, keys.trusting(robin), "It is signed by A friend, whom the trust store");
    }

    @Test
    void refusesACertificateThatHasEnded() {
        PrivateKeyEntry old = keys.make("Old Robin", "-startdate", "-30d", "-validity", "10");

        refuses(old, keys.trusting(old), "The certificate of Old Robin ended on ");
        assertThatCode(() -> check(old, keys.trusting(old), NOW.minus(Duration.ofDays(25))))
                .as("as of a day on which it was valid")
                .doesNotThrowAnyException();
    }

    @Test
    void refusesACertificateThatHasNotBegun() {
        PrivateKeyEntry early = keys.make("Early Robin", "-startdate", "+10d");

        refuses(early, keys.trusting(early), "The certificate of Early Robin begins on ");
    }

    @Test
    void refusesAKeyThatIsTooWeak() {
        PrivateKeyEntry weak = keys.make("Weak Robin", "-keyalg", "RSA", "-keysize", "2048");

        refuses(
                weak,
                keys.trusting(weak),
                "The key of Weak Robin is weaker than RSA with 3072 bits or EC with 256 bits: ask for a jar that is signed with another key");
    }

    @Test
    void refusesACertificateThatIsForSomethingElse() {
        PrivateKeyEntry site = keys.vouchedFor("robin.example", "Garden College", "eku=serverAuth");

        refuses(
                site,
                keys.trusting(college),
                "The certificate of robin.example is not for signing programs: ask for a jar that is signed with another key");
    }

    @Test
    void refusesACertificateThatIsRevoked() throws IOException {
        revoke("# left in May\n\n" + fingerprint(robin) + "  # Robin\n");

        refuses(
                robin,
                keys.trusting(robin),
                "The certificate %s of Robin is revoked: ask for a jar that is signed with another"
                        .formatted(fingerprint(robin)));
    }

    @Test
    void readsAFingerprintHoweverItIsWritten() throws IOException {
        revoke(fingerprint(robin).replace(":", "").toLowerCase() + "\n");

        refuses(robin, keys.trusting(robin), "is revoked");
    }

    @Test
    void refusesWhoeverARevokedAuthorityVouchesFor() throws IOException {
        revoke(fingerprint(college));

        refuses(wren, keys.trusting(college), "of Garden College is revoked");
    }

    @Test
    void saysWhenThereIsNoTrustStore() {
        Path missing = folder.resolve("missing.p12");

        refuses(
                robin,
                missing,
                "There is no trust store %s: add the signer with sharon plugin trust"
                        .formatted(missing));
    }

    @Test
    void saysWhenTheTrustStoreCannotBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.p12"), "no store");

        refuses(
                robin,
                broken,
                "The trust store %s cannot be read: check the file, its rights and its password"
                        .formatted(broken));
        assertThatExceptionOfType(BadSignatureException.class)
                .isThrownBy(
                        () ->
                                AcceptedSigners.read(
                                        keys.trusting(robin), "another".toCharArray(), revoked))
                .withMessageContaining("cannot be read");
    }

    @Test
    void saysWhenTheTrustStoreIsEmpty() {
        refuses(robin, keys.trusting(), "is empty: add the signer with sharon plugin trust");
    }

    @Test
    void saysWhichLineOfTheRevocationListIsNoFingerprint() throws IOException {
        revoke("AB:CD\n");

        refuses(
                robin,
                keys.trusting(robin),
                "The revocation list %s has a line that is no SHA-256 fingerprint: AB:CD"
                        .formatted(revoked));
    }

    private void accepts(PrivateKeyEntry signer, Path store) {
        assertThatCode(() -> check(signer, store, NOW)).doesNotThrowAnyException();
    }

    private void refuses(PrivateKeyEntry signer, Path store, String sentence) {
        assertThatExceptionOfType(BadSignatureException.class)
                .isThrownBy(() -> check(signer, store, NOW))
                .withMessageContaining(sentence);
    }

    private void check(PrivateKeyEntry signer, Path store, Instant at) {
        PluginSignature signature = JarSignature.verify(Jars.signed(signer)).orElseThrow();
        AcceptedSigners.read(store, Keys.PASSWORD, revoked).check(signature, at);
    }

    private void revoke(String lines) throws IOException {
        revoked = Files.writeString(Files.createTempFile(folder, "revoked", ".txt"), lines);
    }

    private static String fingerprint(PrivateKeyEntry key) {
        var certificate = (X509Certificate) key.getCertificate();
        assertThat(certificate).isNotNull();
        return Certificates.fingerprint(certificate);
    }
}
