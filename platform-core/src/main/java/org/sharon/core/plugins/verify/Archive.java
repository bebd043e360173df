package org.sharon.core.plugins.verify;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.plugins.NotWholeException;
import org.sharon.core.plugins.RefusedException;

/**
 * A jar that is sound as a zip, with what is in its entries. Sound means that every program that
 * reads it sees the same entries with the same content.
 *
 * <p>The arrays are the ones that were checked, so nobody may change them.
 */
public final class Archive {

    /**
     * A plugin is code and words; the two that ship have 25 kB. Films and pictures come otherwise.
     */
    private static final int LARGEST = 16 << 20;

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    private final Map<String, byte[]> entries;
    private final Headers headers;

    private Archive(Map<String, byte[]> entries, Headers headers) {
        this.entries = Collections.unmodifiableMap(entries);
        this.headers = headers;
    }

    /**
     * Reads the jar and looks at every byte of it.
     *
     * @throws NotWholeException when it may still be growing, or was damaged on its way
     * @throws RefusedException when it is whole and can be no plugin
     */
    public static Archive read(byte[] jar) throws NotWholeException {
        checkSize(jar.length);
        return of(new ZipReader(jar).read());
    }

    /**
     * What a build has made and not packed yet.
     *
     * @param entries by the name that each will have in the jar
     * @throws RefusedException when they can be no plugin
     */
    static Archive of(Map<String, byte[]> entries) {
        Contents.check(entries);
        byte[] manifest = entries.get(MANIFEST);
        return new Archive(entries, manifest == null ? Headers.none() : Headers.read(manifest));
    }

    /** Before a file is read at all. */
    public static void checkSize(long bytes) {
        if (bytes > LARGEST) {
            throw new RefusedException(
                    "It is larger than %d MB: leave out what is neither code nor words"
                            .formatted(LARGEST >> 20));
        }
    }

    /** By name, in the order of the zip's directory. Folders are not among them. */
    public Map<String, byte[]> entries() {
        return entries;
    }

    public Optional<byte[]> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** A header of the manifest's main section, such as {@code Bundle-Version}. */
    public Optional<String> header(String name) {
        return headers.find(name);
    }
}
