package org.sharon.launcher.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.sharon.launcher.home.CannotStartException;

/**
 * A database server that outlived its platform, because that was killed and could not stop it.
 *
 * <p>It still holds the data folder, so the next start has to end it first. A process counts as
 * ours only when its own command line says that it is a MariaDB server on exactly our data: a
 * number in a file may long belong to another program.
 */
final class Orphans {

    private static final Duration TO_STOP_ITSELF = Duration.ofSeconds(15);
    private static final Duration TO_BE_KILLED = Duration.ofSeconds(5);
    private static final long LOOK_EVERY_MILLIS = 20;

    private final Path data;

    Orphans(Path data) {
        this.data = data;
    }

    /** Ends every server on our data, gently first, and returns how many there were. */
    int stop() {
        List<ProcessHandle> servers =
                ProcessHandle.allProcesses().filter(this::servesOurData).toList();
        servers.forEach(this::stop);
        return servers.size();
    }

    private void stop(ProcessHandle server) {
        server.destroy();
        if (!waitUntil(() -> !servesOurData(server), TO_STOP_ITSELF)) {
            server.destroyForcibly();
            if (!waitUntil(() -> !servesOurData(server), TO_BE_KILLED)) {
                throw new CannotStartException(
                        ("A database server from an earlier start (process %d) still holds the"
                                        + " data and cannot be stopped. Stop it and start again.")
                                .formatted(server.pid()));
            }
        }
    }

    /** False for a process that has ended, even while nobody has collected it: it has no words. */
    private boolean servesOurData(ProcessHandle process) {
        List<String> words = commandLine(process.pid());
        return words.get(0).endsWith("mariadbd") && words.contains("--datadir=" + data);
    }

    private static List<String> commandLine(long pid) {
        try {
            byte[] raw = Files.readAllBytes(Path.of("/proc", Long.toString(pid), "cmdline"));
            return Arrays.asList(new String(raw, UTF_8).split("\0", -1));
        } catch (IOException endedMeanwhileOrNotOurs) {
            return List.of("");
        }
    }

    private static boolean waitUntil(BooleanSupplier condition, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
