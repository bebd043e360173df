package org.sharon.launcher.home;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that a reader sees as they were or as they are, and never half of. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Puts the bytes in place at once.
     *
     * @param rights like {@code rw-r--r--}, for a file that is new; another keeps its own
     * @throws CannotStartException when the folder cannot be written
     */
    public static void write(Path file, byte[] bytes, String rights) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                Files.write(part, bytes);
                Files.setPosixFilePermissions(part, rightsOf(file, rights));
                Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new CannotStartException(
                    "%s cannot be written. Look at the folder, its rights and the room on the disk."
                            .formatted(file),
                    e);
        }
    }

    private static Set<PosixFilePermission> rightsOf(Path file, String otherwise)
            throws IOException {
        return Files.exists(file)
                ? Files.getPosixFilePermissions(file)
                : PosixFilePermissions.fromString(otherwise);
    }
}
