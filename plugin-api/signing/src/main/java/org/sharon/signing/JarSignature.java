package org.sharon.signing;

import static java.util.jar.JarFile.MANIFEST_NAME;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The signature of a jar, checked over all of it.
 *
 * <p>Java's own check is lazy and leaves gaps: it lets entries through that nobody signed, entries
 * that are missing, and more than one signer. Here the signature file must name the whole manifest,
 * the manifest every entry, and each exactly as it is; Java checks who signed the signature file.
 */
public final class JarSignature {

    private static final Pattern SIGNATURE_FILE =
            Pattern.compile("META-INF/[^/]*\\.(SF|RSA|DSA|EC)");
    private static final List<String> STRONG = List.of("SHA-256", "SHA-384", "SHA-512");
    private static final String AGAIN = ": take the jar from its author again";
    private static final String SIGN_AGAIN = ": sign it again with sharon plugin sign";

    private final Map<String, byte[]> entries;

    private JarSignature(Map<String, byte[]> entries) {
        this.entries = entries;
    }

    /**
     * Who signed the jar; empty when nobody did.
     *
     * @throws BadSignatureException with one sentence, when the signature does not hold for all of
     *     it
     */
    public static Optional<PluginSignature> verify(byte[] jar) {
        return new JarSignature(JarContents.of(jar)).verify();
    }

    /** Whether an entry of this name belongs to a signature, and not to what is signed. */
    public static boolean isPartOfASignature(String entry) {
        return SIGNATURE_FILE.matcher(entry.toUpperCase(Locale.ROOT)).matches();
    }

    private Optional<PluginSignature> verify() {
        List<String> parts =
                entries.keySet().stream().filter(JarSignature::isPartOfASignature).toList();
        List<String> lists = parts.stream().filter(JarSignature::isList).toList();
        int blocks = parts.size() - lists.size();
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        if (lists.size() > 1 || blocks > 1) {
            throw moreThanOne();
        }
        if (lists.size() + blocks < 2) {
            throw bad("Half of its signature is missing" + SIGN_AGAIN);
        }
        String list = lists.get(0);
        String block = parts.get(parts.get(0).equals(list) ? 1 : 0);
        return Optional.of(verify(list, block));
    }

    private static boolean isList(String signatureFile) {
        return signatureFile.toUpperCase(Locale.ROOT).endsWith(".SF");
    }

    private PluginSignature verify(String list, String block) {
        byte[] manifestBytes = entries.get(MANIFEST_NAME);
        if (manifestBytes == null) {
            throw bad("It has no manifest" + AGAIN);
        }
        Manifest manifest = parse(manifestBytes);
        requireDigest(
                parse(bytes(list)).getMainAttributes(),
                "-Digest-Manifest",
                manifestBytes,
                "Its manifest");
        for (String name : manifest.getEntries().keySet()) {
            if (!entries.containsKey(name)) {
                throw bad(Shown.name(name) + " was signed and is missing" + AGAIN);
            }
        }
        entries.forEach(
                (name, content) -> {
                    if (!List.of(MANIFEST_NAME, list, block).contains(name)) {
                        requireSigned(name, content, manifest.getAttributes(name));
                    }
                });
        return PluginSignature.of(chain(list, block, manifest));
    }

    private static void requireSigned(
            String name, byte[] content, @Nullable Attributes attributes) {
        if (attributes != null) {
            requireDigest(attributes, "-Digest", content, Shown.name(name));
        } else if (!name.endsWith("/") || content.length > 0) {
            throw bad(Shown.name(name) + " was added after it was signed" + AGAIN);
        }
    }

    private static void requireDigest(
            Attributes digests, String suffix, byte[] content, String what) {
        List<String> strong =
                STRONG.stream().filter(each -> digests.getValue(each + suffix) != null).toList();
        if (strong.isEmpty()) {
            throw bad(what + " is signed with a digest that is too weak" + SIGN_AGAIN);
        }
        for (String algorithm : strong) {
            if (!digest(algorithm, content).equals(digests.getValue(algorithm + suffix))) {
                throw bad(what + " was changed after it was signed" + AGAIN);
            }
        }
    }

    /**
     * The certificates of whoever signed the list. Java gives them for an entry that it has read to
     * its end, so the three files of the signature are shown to it together with one small entry.
     */
    private List<X509Certificate> chain(String list, String block, Manifest manifest) {
        String sample =
                manifest.getEntries().keySet().stream()
                        .filter(entries::containsKey)
                        .min(Comparator.comparingInt(each -> bytes(each).length))
                        .orElseThrow(() -> bad("Nothing in it is signed" + SIGN_AGAIN));
        byte[] extract = extract(List.of(MANIFEST_NAME, list, block, sample));
        try (JarInputStream jar = new JarInputStream(new ByteArrayInputStream(extract), true)) {
            JarEntry entry = jar.getNextJarEntry();
            while (entry != null && !entry.getName().equals(sample)) {
                entry = jar.getNextJarEntry();
            }
            jar.transferTo(OutputStream.nullOutputStream());
            CodeSigner[] signers = entry == null ? null : entry.getCodeSigners();
            if (signers == null) {
                throw bad("Its signature does not hold" + SIGN_AGAIN);
            }
            if (signers.length != 1) {
                throw moreThanOne();
            }
            return signers[0].getSignerCertPath().getCertificates().stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (IOException | SecurityException doesNotHold) {
            throw new BadSignatureException(
                    "Its signature does not hold" + SIGN_AGAIN, doesNotHold);
        }
    }

    private byte[] extract(List<String> names) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(name));
            }
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return bytes.toByteArray();
    }

    private byte[] bytes(String entry) {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new IllegalArgumentException(entry);
        }
        return bytes;
    }

    private static Manifest parse(byte[] bytes) {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return new Manifest(in);
        } catch (IOException notOne) {
            throw bad("Its manifest or its signature cannot be read" + AGAIN);
        }
    }

    private static String digest(String algorithm, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(content);
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static BadSignatureException moreThanOne() {
        return bad("It carries more than one signature: sign once the jar that the build made");
    }

    private static BadSignatureException bad(String sentence) {
        return new BadSignatureException(sentence);
    }
}
