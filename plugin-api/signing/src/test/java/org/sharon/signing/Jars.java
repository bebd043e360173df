package org.sharon.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** Jars in memory: made, signed with the JDK's own signer, and spoiled. */
final class Jars {

    static final String MANIFEST = "META-INF/MANIFEST.MF";

    private Jars() {}

    /** Three entries, one of them beside the manifest. */
    static byte[] plain() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(
                MANIFEST, "Manifest-Version: 1.0\r\nBundle-Version: 1.0\r\n\r\n".getBytes(UTF_8));
        entries.put("META-INF/", new byte[0]);
        entries.put("META-INF/sharon/plugin.json", "{}".getBytes(UTF_8));
        entries.put("plug/Plugin.class", "a class".repeat(200).getBytes(UTF_8));
        entries.put("messages.properties", "a=b".getBytes(UTF_8));
        return zip(entries);
    }

    static byte[] signed(PrivateKeyEntry key) {
        return signed(plain(), key, "SHARON", "SHA-256");
    }

    static byte[] signed(byte[] jar, PrivateKeyEntry key, String name, String digest) {
        try {
            Path file = Files.createTempFile("unsigned", ".jar");
            try (ZipFile zip = new ZipFile(Files.write(file, jar).toFile())) {
                ByteArrayOutputStream signed = new ByteArrayOutputStream();
                new JarSigner.Builder(key)
                        .digestAlgorithm(digest)
                        .signerName(name)
                        .build()
                        .sign(zip, signed);
                return signed.toByteArray();
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same jar after {@code change} was made to its entries. */
    static byte[] changed(byte[] jar, Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> entries = new LinkedHashMap<>(JarContents.of(jar));
        change.accept(entries);
        return zip(entries);
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
