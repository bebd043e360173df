package org.sharon.launcher.signing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;
import jdk.security.jarsigner.JarSignerException;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.settings.BadSettingException;
import org.sharon.signing.BadSignatureException;
import org.sharon.signing.JarSignature;
import org.sharon.signing.PluginSignature;

/** Signs a jar as the JDK does, and makes sure that the platform would accept what came of it. */
public final class PluginSigner {

    private static final String SIGNATURE_NAME = "SHARON";

    /** For what signing adds, so that the same jar, signed again, differs in nothing else. */
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final SigningKey key;

    /**
     * @throws BadSignatureException when nobody would accept what this key signs
     */
    public PluginSigner(SigningKey key, Instant now) {
        key.signature()
                .flaw(now)
                .ifPresent(
                        flaw -> {
                            throw new BadSignatureException(
                                    flaw + ". Make a new key with sharon plugin new-key.");
                        });
        this.key = key;
    }

    /**
     * The signed jar; the same bytes when this key has signed it before.
     *
     * @throws BadSettingException when it is no jar
     * @throws BadSignatureException when it carries another signature
     */
    public byte[] sign(Path jar) {
        try {
            byte[] bytes = Files.readAllBytes(jar);
            if (isSigned(bytes, jar)) {
                return bytes;
            }
            byte[] signed = withoutDates(signed(jar));
            JarSignature.verify(signed).orElseThrow();
            return signed;
        } catch (IOException e) {
            throw new BadSettingException("The file %s cannot be read as a jar.".formatted(jar));
        }
    }

    private boolean isSigned(byte[] bytes, Path jar) {
        Optional<PluginSignature> before;
        try {
            before = JarSignature.verify(bytes);
        } catch (BadSignatureException broken) {
            throw new BadSignatureException(
                    "%s cannot be signed as it is (%s). Sign the jar that the build made."
                            .formatted(jar, broken.getMessage()),
                    broken);
        }
        before.filter(it -> !it.fingerprint().equals(key.signature().fingerprint()))
                .ifPresent(
                        other -> {
                            throw new BadSignatureException(
                                    "%s is signed by %s already. Sign the jar that the build made, which nobody has signed."
                                            .formatted(jar, other.signer()));
                        });
        return before.isPresent();
    }

    private byte[] signed(Path jar) throws IOException {
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            new JarSigner.Builder(key.entry())
                    .digestAlgorithm("SHA-256")
                    .signerName(SIGNATURE_NAME)
                    .build()
                    .sign(zip, signed);
            return signed.toByteArray();
        } catch (NoSuchAlgorithmException | JarSignerException e) {
            throw new CannotStartException("This Java cannot sign with this key.", e);
        }
    }

    /** The JDK puts the manifest first, then the signature, then all that is signed. */
    private static byte[] withoutDates(byte[] jar) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry read = in.getNextEntry(); read != null; read = in.getNextEntry()) {
                ZipEntry entry = new ZipEntry(read.getName());
                entry.setTimeLocal(isNew(read.getName()) ? ANY_TIME : read.getTimeLocal());
                out.putNextEntry(entry);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isNew(String entry) {
        return entry.equals("META-INF/MANIFEST.MF") || JarSignature.isPartOfASignature(entry);
    }
}
