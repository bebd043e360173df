package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.sharon.core.plugins.DeploymentStatus.State;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.signing.SigningSettings;

/** A plugins folder in production, where only accepted signers come in. */
@ExtendWith(InFelix.class)
class SignedPluginIT {

    private static final String PASSWORD = "a garden in spring";
    private static final String NOT_SIGNED = "It is not signed: sign it with sharon plugin sign";

    @TempDir private static Path keys;

    private static PrivateKeyEntry robin;
    private static PrivateKeyEntry wren;

    @TempDir private Path plugins;
    @TempDir private Path folder;

    @BeforeAll
    static void makeKeys() throws Exception {
        robin = key("robin", "Robin", "-validity 30");
        wren = key("wren", "Wren", "-startdate -20d -validity 10");
    }

    private static PrivateKeyEntry key(String alias, String name, String valid) throws Exception {
        Path store = keys.resolve(alias + ".p12");
        String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process =
                new ProcessBuilder(
                                (keytool
                                                + " -genkeypair -alias %s -dname CN=%s -keyalg EC %s"
                                                        .formatted(alias, name, valid)
                                                + " -storetype PKCS12 -keystore "
                                                + store)
                                        .split(" "))
                        .redirectErrorStream(true)
                        .redirectInput(
                                Files.writeString(keys.resolve("in"), twice(PASSWORD)).toFile())
                        .redirectOutput(keys.resolve("out").toFile())
                        .start();
        assertThat(process.waitFor()).isZero();
        char[] password = PASSWORD.toCharArray();
        return (PrivateKeyEntry)
                KeyStore.getInstance(store.toFile(), password)
                        .getEntry(alias, new PasswordProtection(password));
    }

    @Test
    void refusesAnExpiredAndARevokedSignerWhileTheOldOneServes(BundleContext context)
            throws Exception {
        accept(robin, wren);
        try (RunningPlugins running = inProduction(context)) {
            running.rename("garden.jar", signed(PluginSource.of("garden").jar()));
            running.awaitVersion("garden", "1.0.0");

            byte[] expired = signed(wren, PluginSource.of("garden").version("1.1.0").jar());
            running.rename("garden.jar", expired);
            assertThat(running.awaitRefusal("garden.jar"))
                    .startsWith("The certificate of Wren ended on")
                    .endsWith(": ask for a jar that is signed with another key");
            assertThat(running.version("garden")).contains("1.0.0");

            Files.writeString(revoked(), fingerprint());
            running.rename("other.jar", signed(PluginSource.of("garden").version("1.2.0").jar()));
            assertThat(running.awaitRefusal("other.jar"))
                    .endsWith("of Robin is revoked: ask for a jar that is signed with another");
            assertThat(running.version("garden")).contains("1.0.0");
        }
    }

    @Test
    void refusesAJarThatNobodySignedWhileTheSignedOneServes(BundleContext context)
            throws Exception {
        accept(robin);
        try (RunningPlugins running = inProduction(context)) {
            running.rename("garden.jar", signed(PluginSource.of("garden").version("1.0.0").jar()));
            running.awaitVersion("garden", "1.0.0");

            running.rename("garden.jar", PluginSource.of("garden").version("1.1.0").jar());

            assertThat(running.awaitRefusal("garden.jar")).isEqualTo(NOT_SIGNED);
            assertThat(running.version("garden")).contains("1.0.0");
        }
    }

    @Test
    void triesAJarAgainWhenItsSignerIsAccepted(BundleContext context) throws Exception {
        try (RunningPlugins running = inProduction(context)) {
            running.rename("garden.jar", signed(PluginSource.of("garden").jar()));
            assertThat(running.awaitRefusal("garden.jar")).startsWith("There is no trust store");

            accept(robin);

            running.awaitVersion("garden", "1.0.0");
            assertThat(running.deployer.statuses())
                    .singleElement()
                    .satisfies(it -> assertThat(it.state()).isEqualTo(State.ACTIVE));
        }
    }

    @Test
    void saysThatASignerIsRevokedAndLetsItsPluginServe(BundleContext context) throws Exception {
        accept(robin);
        try (RunningPlugins running = inProduction(context)) {
            running.rename("garden.jar", signed(PluginSource.of("garden").jar()));
            running.awaitVersion("garden", "1.0.0");

            Files.writeString(revoked(), fingerprint() + " # lost");

            assertThat(running.awaitRefusal("garden.jar")).contains("of Robin is revoked");
            assertThat(running.version("garden")).contains("1.0.0");

            Files.delete(revoked());
            await().until(
                            () ->
                                    running.deployer.statuses().stream()
                                            .noneMatch(it -> it.state() == State.REFUSED));
        }
    }

    private RunningPlugins inProduction(BundleContext context) throws Exception {
        return RunningPlugins.in(
                context,
                plugins,
                new SigningSettings(PluginMode.PRODUCTION, signers(), PASSWORD, revoked()));
    }

    private byte[] signed(byte[] jar) throws Exception {
        return signed(robin, jar);
    }

    private byte[] signed(PrivateKeyEntry signer, byte[] jar) throws Exception {
        Path file = Files.write(folder.resolve("unsigned.jar"), jar);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            new JarSigner.Builder(signer).build().sign(zip, signed);
            return signed.toByteArray();
        }
    }

    private void accept(PrivateKeyEntry... signers) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        for (PrivateKeyEntry signer : signers) {
            store.setCertificateEntry("signer" + store.size(), signer.getCertificate());
        }
        Path part = folder.resolve("signers.part");
        try (var out = Files.newOutputStream(part)) {
            store.store(out, PASSWORD.toCharArray());
        }
        Files.move(part, signers());
    }

    private static String fingerprint() throws Exception {
        byte[] encoded = robin.getCertificate().getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    }

    private Path signers() {
        return folder.resolve("signers.p12");
    }

    private Path revoked() {
        return folder.resolve("revoked.txt");
    }

    private static String twice(String line) {
        return (line + System.lineSeparator()).repeat(2);
    }
}
