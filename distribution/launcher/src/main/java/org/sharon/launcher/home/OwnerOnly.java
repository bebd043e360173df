package org.sharon.launcher.home;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only the account that runs the platform can read. */
public final class OwnerOnly {

    private OwnerOnly() {}

    /** Makes the folder if it is missing; one that is there keeps the rights its owner gave it. */
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
        }
    }

    /** Puts the text in place at once: a reader sees the old file or the new one, never a half. */
    public static void file(Path file, String text) throws IOException {
        Path part =
                Files.createTempFile(
                        file.getParent(),
                        file.getFileName().toString(),
                        ".part",
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        Files.writeString(part, text);
        Files.move(part, file, ATOMIC_MOVE, REPLACE_EXISTING);
    }
}
