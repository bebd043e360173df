package org.sharon.launcher.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Locale;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.OwnerOnly;
import org.sharon.launcher.home.WholeFile;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.signing.Certificates;

/** The certificates of those whose plugins are accepted. */
public final class TrustStore {

    private static final String BEGIN = "-----BEGIN CERTIFICATE-----\n";
    private static final String END = "\n-----END CERTIFICATE-----\n";

    private final Path file;
    private final char[] password;

    public TrustStore(Path file, char[] password) {
        this.file = file;
        this.password = password;
    }

    /** True when it was added, false when it had been there. */
    public boolean add(X509Certificate certificate) {
        try {
            KeyStore store = read();
            if (store.getCertificateAlias(certificate) != null) {
                return false;
            }
            String alias =
                    Certificates.fingerprint(certificate).replace(":", "").toLowerCase(Locale.ROOT);
            store.setCertificateEntry(alias, certificate);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, password);
            OwnerOnly.folder(file.toAbsolutePath().getParent());
            WholeFile.write(file, bytes.toByteArray(), "rw-r--r--");
            return true;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStartException(
                    "The trust store %s cannot be read or written. Look at its rights, and at the setting sharon.plugins.signers.password."
                            .formatted(file),
                    e);
        }
    }

    private KeyStore read() throws IOException, GeneralSecurityException {
        if (Files.exists(file)) {
            return KeyStore.getInstance(file.toFile(), password);
        }
        KeyStore empty = KeyStore.getInstance("PKCS12");
        empty.load(null, password);
        return empty;
    }

    /** A certificate in a file of its own, as text or as bytes. */
    public static X509Certificate certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(in);
        } catch (IOException | GeneralSecurityException e) {
            throw new BadSettingException(
                    "The file %s cannot be read as a certificate.".formatted(file));
        }
    }

    /** Writes a certificate as text, to be sent to somebody. */
    public static void write(X509Certificate certificate, Path file) {
        try {
            byte[] lineEnd = {'\n'};
            String text =
                    BEGIN
                            + Base64.getMimeEncoder(64, lineEnd)
                                    .encodeToString(certificate.getEncoded())
                            + END;
            WholeFile.write(file, text.getBytes(StandardCharsets.US_ASCII), "rw-r--r--");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
