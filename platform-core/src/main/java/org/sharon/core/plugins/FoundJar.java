package org.sharon.core.plugins;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file in the plugins folder at one moment.
 *
 * @param stamp differs whenever the file may have changed
 */
record FoundJar(Path path, FileTime modified, String stamp) {

    String file() {
        return path.getFileName().toString();
    }

    /** The jars of {@code folder}, the oldest first. */
    static List<FoundJar> in(Path folder) throws IOException {
        List<FoundJar> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(each -> each.toString().endsWith(".jar")).toList()) {
                at(path).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparing(FoundJar::modified).thenComparing(FoundJar::path));
        return found;
    }

    /** Empty when nothing is there, or when it is no file. */
    static Optional<FoundJar> at(Path path) throws IOException {
        try {
            BasicFileAttributes read = Files.readAttributes(path, BasicFileAttributes.class);
            String stamp =
                    "%d %s %s".formatted(read.size(), read.lastModifiedTime(), read.fileKey());
            return read.isRegularFile()
                    ? Optional.of(new FoundJar(path, read.lastModifiedTime(), stamp))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (FileSystemException unreadable) {
            // A name that nobody can follow, such as a link to itself, is refused and hides no
            // other.
            return Optional.of(new FoundJar(path, FileTime.fromMillis(0), "unreadable"));
        }
    }

    boolean isUnchanged() throws IOException {
        return at(path).filter(now -> now.stamp.equals(stamp)).isPresent();
    }
}
