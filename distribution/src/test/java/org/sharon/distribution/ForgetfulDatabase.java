package org.sharon.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB server that may lose what it has committed, on the data of a platform that has ended.
 */
final class ForgetfulDatabase implements AutoCloseable {

    private final Process server;

    private ForgetfulDatabase(Process server) {
        this.server = server;
    }

    static ForgetfulDatabase on(RunningSharon ended) throws IOException, InterruptedException {
        Path programs = SharonArchive.programs();
        Path mariadb = ended.home().resolve("mariadb");
        List<String> words = new ArrayList<>();
        words.add(programs.resolve("bin/mariadbd").toString());
        words.add("--no-defaults");
        words.add("--basedir=" + programs);
        words.add("--datadir=" + mariadb.resolve("data"));
        words.add("--port=" + Files.readString(mariadb.resolve("port")).strip());
        words.add("--bind-address=127.0.0.1");
        words.add("--socket=mariadb.sock");
        words.add("--skip-ssl");
        words.add("--skip-name-resolve");
        words.add("--log-bin=binlog");
        words.add("--sync-binlog=0");
        words.add("--innodb-flush-log-at-trx-commit=2");
        if (System.getProperty("user.name").equals("root")) {
            words.add("--user=root");
        }
        ForgetfulDatabase database =
                new ForgetfulDatabase(
                        new ProcessBuilder(words)
                                .redirectErrorStream(true)
                                .redirectOutput(mariadb.resolve("forgetful.log").toFile())
                                .start());
        database.awaitReady(ended);
        return database;
    }

    private void awaitReady(RunningSharon ended) throws InterruptedException {
        while (server.isAlive()) {
            try {
                ended.database().close();
                return;
            } catch (Exception notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("The forgetful database has ended by itself");
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        if (!server.waitFor(10, TimeUnit.SECONDS)) {
            server.destroyForcibly();
        }
    }
}
