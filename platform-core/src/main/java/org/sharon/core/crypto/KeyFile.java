package org.sharon.core.crypto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;

/**
 * A key in a file that only the owner of this process may read. It is never in the database and
 * never in a backup of it: without the file, what was sealed stays sealed for ever.
 */
public final class KeyFile {

    private final Path file;

    public KeyFile(Path file) {
        this.file = file;
    }

    /** The key of this file; empty when there is no file. */
    public Optional<Seal> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Keyset.seal(Files.readString(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The key file cannot be read: " + file, unreadable);
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalStateException("This is not a key file: " + file, notAKey);
        }
    }

    /** Draws a new key and writes the file; when somebody was quicker, theirs is the answer. */
    public Seal create() {
        String drawn = Keyset.draw();
        try {
            return write(drawn) ? Keyset.seal(drawn) : read().orElseThrow();
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The key file cannot be written: " + file, unwritable);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Could not draw a key", failed);
        }
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private boolean write(String json) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder, ownerOnly("rwx------"));
        // Whole before it has its name, and never over another: half a key opens nothing.
        Path draft = Files.createTempFile(folder, "new-", ".key", ownerOnly("rw-------"));
        try {
            Files.writeString(draft, json);
            Files.createLink(file, draft);
            return true;
        } catch (FileAlreadyExistsException quicker) {
            return false;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(draft, file);
            return true;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
