package org.sharon.launcher.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.OwnerOnly;

/**
 * A MariaDB server of our own: started on a free loopback port, started again on the same one if it
 * breaks down, stopped when closed.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final int TRIES = 3;
    private static final int SECONDS_BETWEEN_RESTARTS = 1;

    private final DatabaseFolder folder;
    private final ServerPrograms programs;
    private final Path keys;
    private @Nullable ServerProcess server;
    private boolean closed;
    private boolean expectedToEnd;

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

    /**
     * From now on a server that ends is not started again: a signal to the whole process group
     * reaches it as well.
     */
    public synchronized void expectToEnd() {
        expectedToEnd = true;
    }

    @Override
    public void close() {
        ServerProcess running = markClosed();
        if (running != null) {
            running.stop();
        }
    }

    /** Ends the server at once, for when there is no time left. */
    public void kill() {
        ServerProcess running = markClosed();
        if (running != null) {
            running.kill();
        }
    }

    private DatabaseAccess startOnAFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try {
                // The port may be taken between looking and starting, hence more than one try.
                return startOn(ServerPort.rememberedOrFree(folder.port()));
            } catch (CannotStartException e) {
                if (attempt == TRIES || !isNeeded()) {
                    throw e;
                }
                Files.deleteIfExists(folder.port());
            }
        }
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
        ServerProcess started = launch(new ServerCommand(programs, folder, port));
        started.awaitReady();
        Files.delete(folder.firstStatements());
        OwnerOnly.file(folder.port(), port + "\n");
        OwnerOnly.file(
                folder.folder().resolveSibling("database.properties"), access.asSettingsFile(keys));
        started.onEnd(() -> startAgain(started, port));
        return access;
    }

    /** Under the same lock as closing, so that no server can be started behind its back. */
    private synchronized ServerProcess launch(ServerCommand command) throws IOException {
        if (closed) {
            throw new CannotStartException("The platform was stopped while it started.");
        }
        ServerProcess started = ServerProcess.start(command);
        server = started;
        return started;
    }

    /** On the port that the platform knows, until it works or nobody needs it any more. */
    private void startAgain(ServerProcess ended, int port) {
        waitALittle();
        if (isNeeded()) {
            System.err.printf(
                    "sharon: the embedded database has ended (status %d) and is started again.%n",
                    ended.exitStatus());
        }
        while (isNeeded()) {
            try {
                startOn(port);
                return;
            } catch (CannotStartException | IOException notYet) {
                waitALittle();
            }
        }
    }

    private static void waitALittle() {
        try {
            TimeUnit.SECONDS.sleep(SECONDS_BETWEEN_RESTARTS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable ServerProcess markClosed() {
        closed = true;
        return server;
    }

    private synchronized boolean isNeeded() {
        return !closed && !expectedToEnd;
    }
}
