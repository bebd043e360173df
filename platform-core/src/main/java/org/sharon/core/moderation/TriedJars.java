package org.sharon.core.moderation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars whose own lines held on this node, under this build of the platform: they need not be
 * tried again at each start. Another build judges in its own way and tries them all again.
 */
public final class TriedJars {

    private static final Logger log = LoggerFactory.getLogger(TriedJars.class);

    private final @Nullable Path file;
    private final String build;
    private final Set<String> digests = new TreeSet<>();

    private TriedJars(@Nullable Path file, String build) {
        this.file = file;
        this.build = build;
    }

    /** Remembers nothing. */
    static TriedJars none() {
        return new TriedJars(null, "");
    }

    /**
     * @param file where they are kept; it may be missing
     * @param build what is different for every build of the platform, on one line
     */
    public static TriedJars in(Path file, String build) {
        TriedJars tried = new TriedJars(file, build);
        tried.read(file);
        return tried;
    }

    synchronized boolean contains(String digest) {
        return digests.contains(digest);
    }

    synchronized void add(String digest) {
        if (file == null || !digests.add(digest)) {
            return;
        }
        try {
            Files.writeString(file, build + "\n" + String.join("\n", digests) + "\n");
        } catch (IOException unwritable) {
            log.debug("The next start tries the lines of all plugins again", unwritable);
        }
    }

    private void read(Path from) {
        if (!Files.isReadable(from)) {
            return;
        }
        try {
            var lines = Files.readAllLines(from);
            if (!lines.isEmpty() && lines.get(0).equals(build)) {
                digests.addAll(lines.subList(1, lines.size()));
            }
        } catch (IOException unreadable) {
            log.debug("The lines of all plugins are tried again", unreadable);
        }
    }
}
