package org.sharon.core.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The jars that came with the platform, by the SHA-256 of their bytes. They are trusted as the
 * platform is, and so need no signature.
 */
public record PlatformJars(Set<String> digests) {

    public static final PlatformJars NONE = new PlatformJars(Set.of());

    public PlatformJars {
        digests = Set.copyOf(digests);
    }

    /**
     * Reads the list that the build of the archive has written: a digest, white space, the file.
     *
     * @param list may be missing
     */
    public static PlatformJars in(Path list) throws IOException {
        if (!Files.exists(list)) {
            return NONE;
        }
        try (Stream<String> lines = Files.lines(list)) {
            return new PlatformJars(
                    lines.map(line -> line.split("\\s", 2)[0])
                            .filter(word -> !word.isEmpty())
                            .collect(Collectors.toSet()));
        }
    }

    public boolean contains(PluginJar jar) {
        return digests.contains(jar.digest());
    }
}
