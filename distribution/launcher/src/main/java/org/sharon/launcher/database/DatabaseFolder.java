package org.sharon.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.sharon.launcher.home.OwnerOnly;

/** Where one embedded database keeps its things: all below {@code HOME/mariadb}. */
record DatabaseFolder(Path folder) {

    private static final int PASSWORD_BYTES = 24;

    DatabaseFolder {
        folder = folder.toAbsolutePath();
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Where the first tables are made; becomes {@link #data()} only when all of them are there. */
    Path dataInTheMaking() {
        return folder.resolve("data.part");
    }

    Path temporary() {
        return folder.resolve("tmp");
    }

    Path log() {
        return folder.resolve("mariadb.log");
    }

    Path processId() {
        return folder.resolve("mariadb.pid");
    }

    Path port() {
        return folder.resolve("port");
    }

    Path firstStatements() {
        return folder.resolve("init.sql");
    }

    void make() throws IOException {
        OwnerOnly.folder(folder);
        OwnerOnly.folder(temporary());
    }

    boolean hasData() {
        return Files.isDirectory(data());
    }

    /** The password of a database account, made at the first start and kept. */
    String passwordOf(String account) throws IOException {
        Path file = folder.resolve(account + ".password");
        if (Files.notExists(file)) {
            byte[] random = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(random);
            OwnerOnly.file(file, HexFormat.of().formatHex(random) + "\n");
        }
        return Files.readString(file).strip();
    }
}
