package org.sharon.launcher.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.OwnerOnly;

/** A MariaDB server of our own: started on a free loopback port, stopped when closed. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 5;
    private static final int TRIES = 3;
    private static final long LOG_KEPT_BELOW_BYTES = 4L << 20;

    private final DatabaseFolder folder;
    private final ServerPrograms programs;
    private final Path keys;
    private volatile @Nullable Process server;
    private volatile boolean closed;

    /**
     * Nothing is read or written yet.
     *
     * @param programs where the server's programs are, or will be, unpacked
     * @param keys named in the settings file for a second node
     */
    public EmbeddedDatabase(Path home, Path programs, Path keys) {
        this.folder = new DatabaseFolder(home.resolve("mariadb"));
        this.programs = new ServerPrograms(programs);
        this.keys = keys;
    }

    /**
     * Installs the server if need be, ends one that an earlier start left behind, and starts ours.
     *
     * @return how to reach it, once it lets people in
     * @throws CannotStartException with a sentence for the person who started the platform
     */
    public DatabaseAccess start() {
        try {
            folder.make();
            programs.install(folder);
            new Orphans(folder.data()).stop();
            return startOnAFreePort();
        } catch (IOException e) {
            throw new CannotStartException(
                    "The embedded database in %s cannot be read or written."
                            .formatted(folder.folder()),
                    e);
        }
    }

    /** Ends the server: asks it first, and does not ask for ever. */
    @Override
    public void close() {
        closed = true;
        Process running = server;
        if (running == null) {
            return;
        }
        running.destroy();
        try {
            if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                running.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the server at once. What was committed is safe; its next start takes longer. */
    public void kill() {
        Process running = server;
        if (running != null) {
            running.destroyForcibly();
        }
    }

    private DatabaseAccess startOnAFreePort() throws IOException {
        CannotStartException last = null;
        for (int attempt = 0; attempt < TRIES && !closed; attempt++) {
            try {
                // The port may be taken between looking and starting, hence more than one try.
                return startOn(ServerPort.rememberedOrFree(folder.port()));
            } catch (CannotStartException e) {
                last = e;
                Files.deleteIfExists(folder.port());
            }
        }
        throw last == null ? new CannotStartException("The start was interrupted.") : last;
    }

    private DatabaseAccess startOn(int port) throws IOException {
        DatabaseAccess access =
                new DatabaseAccess(
                        port,
                        folder.passwordOf(DatabaseAccess.MAIN),
                        folder.passwordOf(DatabaseAccess.VAULT));
        OwnerOnly.file(
                folder.firstStatements(),
                new FirstStatements(access, folder.passwordOf("root")).sql());
        Process process = launch(new ServerCommand(programs, folder, port).words());
        server = process;
        if (!new ServerGreeting(port).await(process, TO_START) || !isOurs(process)) {
            process.destroyForcibly();
            throw new CannotStartException(
                    "The embedded database did not start. Its log says why: " + folder.log());
        }
        Files.delete(folder.firstStatements());
        OwnerOnly.file(folder.port(), port + "\n");
        OwnerOnly.file(
                folder.folder().resolveSibling("database.properties"), access.asSettingsFile(keys));
        return access;
    }

    /** On a port that was taken at the last moment, somebody else's server may have greeted us. */
    private boolean isOurs(Process process) throws IOException {
        return Files.exists(folder.processId())
                && Files.readString(folder.processId()).strip().equals("" + process.pid());
    }

    private Process launch(List<String> words) throws IOException {
        keepTheLogSmall();
        ProcessBuilder builder =
                new ProcessBuilder(words)
                        .directory(programs.folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(folder.log().toFile()));
        builder.environment().put("LD_LIBRARY_PATH", programs.libraries().toString());
        return builder.start();
    }

    private void keepTheLogSmall() throws IOException {
        Path log = folder.log();
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BELOW_BYTES) {
            Files.move(
                    log, log.resolveSibling("mariadb.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
