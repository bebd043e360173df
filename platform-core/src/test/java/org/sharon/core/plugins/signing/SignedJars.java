package org.sharon.core.plugins.signing;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** A signer with a real key, made with the JDK's own tools. */
public final class SignedJars {

    public static final String PASSWORD = "a garden in spring";

    private final Path folder;
    private final PrivateKeyEntry key;

    private SignedJars(Path folder, PrivateKeyEntry key) {
        this.folder = folder;
        this.key = key;
    }

    /** Somebody whose certificate is valid until {@code days} from now. */
    public static SignedJars by(String name, Path folder, int days) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-dname",
                                "CN=" + name,
                                "-keyalg",
                                "EC",
                                "-groupname",
                                "secp256r1",
                                "-startdate",
                                "-20d",
                                "-validity",
                                "" + (20 + days),
                                "-storetype",
                                "PKCS12",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                PASSWORD)
                        .redirectErrorStream(true)
                        .start();
        keytool.getInputStream().transferTo(OutputStream.nullOutputStream());
        keytool.waitFor();
        char[] password = PASSWORD.toCharArray();
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        return new SignedJars(
                folder, (PrivateKeyEntry) keys.getEntry(name, new PasswordProtection(password)));
    }

    public KeyStore.TrustedCertificateEntry certificate() {
        return new KeyStore.TrustedCertificateEntry(key.getCertificate());
    }

    public byte[] signed(byte[] jar) throws Exception {
        Path file = Files.write(folder.resolve("unsigned.jar"), jar);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            new JarSigner.Builder(key).build().sign(zip, signed);
            return signed.toByteArray();
        }
    }

    static byte[] jar(String text) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write("Manifest-Version: 1.0\r\n\r\n".getBytes());
            zip.putNextEntry(new ZipEntry("words.txt"));
            zip.write(text.getBytes());
        }
        return bytes.toByteArray();
    }
}
