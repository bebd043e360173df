package org.sharon.core.plugins.fuel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sharon.core.plugins.RefusedException;

/**
 * Makes of a plugin's jar the one that is installed. It holds the same, with fuel woven into every
 * class, and without the signature, which was checked before and fits no longer.
 */
public final class JarWeaver {

    private static final String IMPORT = "Import-Package";
    private static final String GUARD = "org.sharon.api.guard;version=\"[1.0,2)\"";

    private JarWeaver() {}

    /**
     * Runs none of the plugin's code.
     *
     * @throws RefusedException when a class is one that cannot be woven
     */
    public static byte[] weave(byte[] jar) {
        ByteArrayOutputStream woven = new ByteArrayOutputStream(jar.length * 2);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(woven)) {
            // It is read once and never travels, so it is not made small.
            out.setLevel(Deflater.NO_COMPRESSION);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!isSignature(entry.getName())) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    out.write(woven(entry.getName(), in.readAllBytes()));
                    out.closeEntry();
                }
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return woven.toByteArray();
    }

    private static byte[] woven(String name, byte[] bytes) throws IOException {
        if (name.equals(JarFile.MANIFEST_NAME)) {
            return withGuard(bytes);
        }
        return name.endsWith(".class") ? ClassWeaver.weave(bytes) : bytes;
    }

    private static byte[] withGuard(byte[] bytes) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
        manifest.getMainAttributes()
                .merge(
                        new java.util.jar.Attributes.Name(IMPORT),
                        GUARD,
                        (imported, guard) -> imported + "," + guard);
        // The digests of a signed jar.
        manifest.getEntries().clear();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        manifest.write(written);
        return written.toByteArray();
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/")
                && upper.indexOf('/', "META-INF/".length()) < 0
                && (upper.endsWith(".SF")
                        || upper.endsWith(".RSA")
                        || upper.endsWith(".DSA")
                        || upper.endsWith(".EC")
                        || upper.startsWith("META-INF/SIG-"));
    }
}
