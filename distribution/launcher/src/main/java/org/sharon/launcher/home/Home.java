package org.sharon.launcher.home;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The folder of one running platform, ours alone until it is closed. */
public final class Home implements AutoCloseable {

    private final Path folder;
    private final FileChannel lock;

    private Home(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder when it is missing, and takes it.
     *
     * @throws CannotStartException when it cannot be written or another platform has it
     */
    public static Home take(Path folder) {
        try {
            OwnerOnly.folder(folder);
            // The real path, because the server's command line is compared with it later.
            Path real = folder.toRealPath();
            return new Home(real, lock(real));
        } catch (IOException e) {
            throw new CannotStartException(
                    "The home %s cannot be written. Choose another one with --home."
                            .formatted(folder),
                    e);
        }
    }

    public Path folder() {
        return folder;
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve("sharon.lock"), CREATE, READ, WRITE);
        if (tryLock(channel) == null) {
            String owner = read(channel);
            channel.close();
            throw new CannotStartException(
                    "Another SHaRON%s is using the home %s. Stop it first, or choose another --home."
                            .formatted(owner.isEmpty() ? "" : " (process " + owner + ")", folder));
        }
        channel.truncate(0);
        channel.write(UTF_8.encode(String.valueOf(ProcessHandle.current().pid())), 0);
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return UTF_8.decode(pid.flip()).toString().strip();
    }
}
