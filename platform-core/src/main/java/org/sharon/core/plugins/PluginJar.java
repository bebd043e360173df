package org.sharon.core.plugins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Version;
import org.sharon.core.crypto.Sha256;
import org.sharon.core.plugins.descriptor.WrittenDescriptor;
import org.sharon.core.plugins.fuel.JarWeaver;
import org.sharon.core.plugins.verify.Archive;
import org.sharon.core.plugins.verify.Verifier;
import org.sharon.descriptor.PluginDescriptor;

/** A complete jar, read once, so that what was checked is what is installed. */
public final class PluginJar {

    private static final int LONGEST_NAME = 120;

    private final String file;
    private final byte[] bytes;
    private final String digest;
    private final Archive archive;
    private final ReadyJars ready;
    private final boolean isReady;
    private @Nullable PluginDescriptor descriptor;
    private byte @Nullable [] woven;

    private PluginJar(String file, byte[] bytes, ReadyJars ready) throws NotWholeException {
        this.file = shown(file);
        this.bytes = bytes;
        this.digest = Sha256.of(bytes);
        this.archive = Archive.read(bytes);
        this.ready = ready;
        this.woven = ready.find(digest).orElse(null);
        this.isReady = woven != null;
        if (!isReady) {
            Verifier.check(archive);
        }
    }

    /**
     * Reads the jar and looks at every byte of it.
     *
     * @throws NotWholeException when it may still be growing
     * @throws RefusedException when it is whole and can be no plugin
     */
    static PluginJar read(Path path) throws IOException, NotWholeException {
        Archive.checkSize(Files.size(path));
        return new PluginJar(
                path.getFileName().toString(), Files.readAllBytes(path), ReadyJars.NONE);
    }

    /**
     * Looks at every byte of a jar that has arrived as a whole.
     *
     * @param file its name, without a folder
     * @throws RefusedException when it can be no plugin
     */
    public static PluginJar whole(String file, byte[] bytes) {
        return whole(file, bytes, ReadyJars.NONE);
    }

    /**
     * The same for one that was accepted before: what {@code ready} knows of it is not found out
     * again.
     */
    public static PluginJar whole(String file, byte[] bytes, ReadyJars ready) {
        try {
            return new PluginJar(file, bytes, ready);
        } catch (NotWholeException damaged) {
            throw new RefusedException(damaged.getMessage(), damaged);
        }
    }

    /** The file's name, without its folder. */
    public String file() {
        return file;
    }

    /** A file's name in one line of a log or a list, and no longer than the platform can keep. */
    static String shown(String file) {
        StringBuilder shown = new StringBuilder();
        file.codePoints()
                .limit(LONGEST_NAME)
                .forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '?'));
        return shown.toString();
    }

    private static boolean isPlain(int c) {
        return !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT;
    }

    /** SHA-256, in hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** The name of the bundle, the same for every version of a plugin. */
    public String symbolicName() {
        return archive.header("Bundle-SymbolicName").orElse("").split(";", 2)[0].strip();
    }

    /** The plugin's own version, such as {@code 1.0.0}. */
    public String version() {
        return archive.header("Bundle-Version").orElse("0.0.0").strip();
    }

    /** What is in it. */
    public Archive archive() {
        return archive;
    }

    /**
     * What its build wrote down of what it declares. None of its code runs.
     *
     * @throws RefusedException when there is none, or one that was not written for this jar
     */
    public synchronized PluginDescriptor descriptor() {
        if (descriptor == null) {
            descriptor = isReady ? WrittenDescriptor.readAgain(this) : WrittenDescriptor.read(this);
        }
        return descriptor;
    }

    /** Whether it comes before {@code other} in the order of versions. */
    public boolean isOlderThan(String other) {
        return isOlder(version(), other);
    }

    /** What is no version is not older than anything. */
    static boolean isOlder(String version, String than) {
        try {
            return Version.parseVersion(version).compareTo(Version.parseVersion(than)) < 0;
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Every byte, as it was read. Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * Does now what would be done when it is installed, for whoever has a thread to spare.
     *
     * @throws RefusedException when it could not be installed
     */
    public PluginJar madeReady() {
        descriptor();
        woven();
        return this;
    }

    /** As it is installed. */
    synchronized InputStream woven() {
        if (woven == null) {
            descriptor();
            woven = JarWeaver.weave(bytes);
            ready.keep(digest, woven);
        }
        return new ByteArrayInputStream(woven);
    }
}
