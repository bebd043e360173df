package org.sharon.launcher.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.util.List;
import javax.naming.ldap.Rdn;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.FolderTree;
import org.sharon.launcher.home.WholeFile;
import org.sharon.launcher.settings.BadSettingException;

/**
 * A new key pair, whose certificate the owner signs. Java makes certificates in its own {@code
 * keytool} only, so that is what makes this one.
 */
public final class NewKey {

    private static final int DAYS = 730;

    private NewKey() {}

    /**
     * Adds the key to the key store, which is made when it is missing; only its owner can read it.
     */
    public static void addTo(Path keystore, char[] password, String alias, String name) {
        requireFree(keystore, password, alias);
        try {
            Path folder = Files.createTempDirectory("sharon-key-");
            try {
                Path made = folder.resolve("keys.p12");
                if (Files.exists(keystore)) {
                    Files.copy(keystore, made);
                }
                keytool(made, password, alias, name);
                WholeFile.write(keystore, Files.readAllBytes(made), "rw-------");
            } finally {
                FolderTree.delete(folder);
            }
        } catch (IOException e) {
            throw new CannotStartException(
                    "The key could not be made: there is no temporary folder, or no keytool in %s."
                            .formatted(System.getProperty("java.home")),
                    e);
        }
    }

    private static void requireFree(Path keystore, char[] password, String alias) {
        try {
            if (Files.exists(keystore)
                    && SigningKey.open(keystore, password).containsAlias(alias)) {
                throw new BadSettingException(
                        "There is a key %s in %s already. Choose another --alias."
                                .formatted(alias, keystore));
            }
        } catch (KeyStoreException neverOpened) {
            throw new IllegalStateException(neverOpened);
        }
    }

    private static void keytool(Path keystore, char[] password, String alias, String name)
            throws IOException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        ProcessBuilder builder =
                new ProcessBuilder(
                        List.of(
                                program.toString(),
                                "-genkeypair",
                                "-alias",
                                alias,
                                "-dname",
                                "CN=" + Rdn.escapeValue(name),
                                "-keyalg",
                                "RSA",
                                "-keysize",
                                "3072",
                                "-sigalg",
                                "SHA256withRSA",
                                "-validity",
                                String.valueOf(DAYS),
                                "-ext",
                                "KeyUsage:critical=digitalSignature",
                                "-ext",
                                "ExtendedKeyUsage=codeSigning",
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                keystore.toString(),
                                // Read from the environment: the command line is there for all to
                                // see.
                                "-storepass:env",
                                Password.ENVIRONMENT_NAME));
        builder.environment().put(Password.ENVIRONMENT_NAME, new String(password));
        Process process = builder.redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        try {
            if (process.waitFor() != 0) {
                throw new CannotStartException("The key could not be made. " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("The command was interrupted.", e);
        }
    }
}
