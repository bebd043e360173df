package org.sharon.signing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Real keys, made with the {@code keytool} of the JDK that runs the tests. */
final class Keys {

    static final char[] PASSWORD = "a garden in spring".toCharArray();

    private static final String FOR_PROGRAMS = "eku=codeSigning";

    private final Path folder;
    private final Path store;

    Keys(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** A key that may sign programs for a year, unless the options say otherwise. */
    PrivateKeyEntry make(String name, String... options) {
        List<String> words = new ArrayList<>(List.of("-genkeypair", "-alias", name));
        words.addAll(List.of("-dname", "CN=" + name));
        words.addAll(Arrays.asList(options));
        addUnlessGiven(words, "-keyalg", "EC");
        if (words.contains("EC")) {
            addUnlessGiven(words, "-groupname", "secp256r1");
        }
        addUnlessGiven(words, "-validity", "365");
        addUnlessGiven(words, "-ext", FOR_PROGRAMS);
        keytool(words.toArray(String[]::new));
        return entry(name);
    }

    /** A key of {@code name} for which {@code authority} vouches. */
    PrivateKeyEntry vouchedFor(String name, String authority, String use) {
        return make(name, "-ext", use, "-signer", authority);
    }

    PrivateKeyEntry authority(String name) {
        return make(name, "-ext", "bc:c");
    }

    /** A trust store with the certificates of these. */
    Path trusting(PrivateKeyEntry... accepted) {
        Path file = folder.resolve("signers-" + accepted.length + System.nanoTime() + ".p12");
        try (var out = Files.newOutputStream(file)) {
            KeyStore signers = KeyStore.getInstance("PKCS12");
            signers.load(null, null);
            for (PrivateKeyEntry each : accepted) {
                signers.setCertificateEntry(
                        "signer-" + signers.size(), each.getCertificateChain()[0]);
            }
            signers.store(out, PASSWORD);
            return file;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addUnlessGiven(List<String> words, String option, String value) {
        if (!words.contains(option)) {
            words.addAll(List.of(option, value));
        }
    }

    private PrivateKeyEntry entry(String name) {
        try {
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
            return (PrivateKeyEntry) keys.getEntry(name, new PasswordProtection(PASSWORD));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keytool(String... words) {
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        List<String> all = new ArrayList<>(List.of(program.toString()));
        all.addAll(Arrays.asList(words));
        all.addAll(List.of("-storetype", "PKCS12", "-keystore", store.toString()));
        all.addAll(List.of("-storepass", new String(PASSWORD)));
        try {
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
