package org.sharon.core.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A complete jar, read once, so that what was checked is what is installed. */
public final class PluginJar {

    private static final long LARGEST = 64L << 20;
    private static final long LARGEST_UNPACKED = 256L << 20;
    private static final int END_SIZE = 22;
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int MANY_ENTRIES = 0xffff;

    private final String file;
    private final byte[] bytes;
    private final String digest;
    private final Attributes headers;

    private PluginJar(String file, byte[] bytes, Attributes headers) {
        this.file = file;
        this.bytes = bytes;
        this.digest = digest(bytes);
        this.headers = headers;
    }

    /**
     * Reads the jar and looks at every byte of it.
     *
     * @throws NotWholeException when it may still be growing
     * @throws RefusedException when it is whole and can be no plugin
     */
    static PluginJar read(Path path) throws IOException, NotWholeException {
        if (Files.size(path) > LARGEST) {
            throw new RefusedException("It is larger than 64 MB");
        }
        return of(path.getFileName().toString(), Files.readAllBytes(path));
    }

    /**
     * Looks at every byte of a jar that has arrived as a whole.
     *
     * @param file its name, without a folder
     * @throws RefusedException when it can be no plugin
     */
    public static PluginJar whole(String file, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new RefusedException("It is larger than 64 MB");
        }
        try {
            return of(file, bytes);
        } catch (NotWholeException damaged) {
            throw new RefusedException(damaged.getMessage(), damaged);
        }
    }

    private static PluginJar of(String file, byte[] bytes) throws NotWholeException {
        int entries = entriesPromised(bytes);
        Manifest manifest = new Manifest();
        int found = unpack(bytes, manifest);
        if (entries != MANY_ENTRIES && found != entries) {
            throw new NotWholeException("It is damaged: copy it again");
        }
        checkManifest(manifest.getMainAttributes());
        return new PluginJar(file, bytes, manifest.getMainAttributes());
    }

    /** The file's name, without its folder. */
    public String file() {
        return file;
    }

    /** SHA-256, in hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** The name of the bundle, the same for every version of a plugin. */
    public String symbolicName() {
        return headers.getValue("Bundle-SymbolicName").split(";", 2)[0].strip();
    }

    /** The plugin's own version, such as {@code 1.0.0}. */
    public String version() {
        String version = headers.getValue("Bundle-Version");
        return version == null ? "0.0.0" : version.strip();
    }

    /** Every byte, as it was read. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes);
    }

    /** A jar ends with a record that says how many entries it has; nothing may follow it. */
    private static int entriesPromised(byte[] bytes) throws NotWholeException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int last = bytes.length - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (buffer.getInt(at) == END_SIGNATURE
                    && at + END_SIZE + Short.toUnsignedInt(buffer.getShort(at + 20))
                            == bytes.length) {
                return Short.toUnsignedInt(buffer.getShort(at + 10));
            }
        }
        throw new NotWholeException("It is not a whole jar: copy it again");
    }

    private static int unpack(byte[] bytes, Manifest manifest) throws NotWholeException {
        int entries = 0;
        long unpacked = 0;
        byte[] chunk = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                checkName(entry.getName());
                if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    manifest.read(zip);
                }
                for (int read = zip.read(chunk); read >= 0; read = zip.read(chunk)) {
                    unpacked += read;
                    if (unpacked > LARGEST_UNPACKED) {
                        throw new RefusedException("It unpacks to more than 256 MB");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException damaged) {
            // All bytes are in memory, so this says something about them and not about a disk.
            throw new NotWholeException("It is damaged: copy it again");
        }
        return entries;
    }

    private static void checkName(String name) {
        if (name.startsWith("org/sharon/api/")) {
            throw new RefusedException(
                    "It carries its own copy of org.sharon.api: leave the plugin API out of the jar");
        }
    }

    private static void checkManifest(Attributes manifest) {
        if (manifest.getValue("Bundle-SymbolicName") == null) {
            throw new RefusedException(
                    "It is not an OSGi bundle: build it with the plugin parent pom");
        }
        if (manifest.getValue("Service-Component") == null) {
            throw new RefusedException(
                    "It has no component: mark one class @Component(service = ServicePlugin.class)");
        }
        refuseHeader(manifest, "Bundle-Activator", "a plugin starts as a component");
        refuseHeader(manifest, "Fragment-Host", "a plugin is no part of another bundle");
        refuseHeader(manifest, "Export-Package", "a plugin shares no code with another");
    }

    private static void refuseHeader(Attributes manifest, String header, String reason) {
        if (manifest.getValue(header) != null) {
            throw new RefusedException("Leave out the header %s: %s".formatted(header, reason));
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
