package org.sharon.launcher.database;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.sharon.launcher.home.CannotStartException;

/** One run of the server, from its start until it has ended. */
final class ServerProcess {

    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 5;
    private static final long LOG_KEPT_BELOW_BYTES = 4L << 20;

    private final ServerCommand command;
    private final Process process;

    private ServerProcess(ServerCommand command, Process process) {
        this.command = command;
        this.process = process;
    }

    /** Starts it; it lets nobody in yet. */
    static ServerProcess start(ServerCommand command) throws IOException {
        Path log = command.folder().log();
        keepSmall(log);
        ProcessBuilder builder =
                new ProcessBuilder(command.words())
                        .directory(command.programs().folder().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(log.toFile()));
        builder.environment().put("LD_LIBRARY_PATH", command.programs().libraries().toString());
        return new ServerProcess(command, builder.start());
    }

    /**
     * Returns when it lets people in.
     *
     * @throws CannotStartException when it has ended instead, or takes far too long
     */
    void awaitReady() throws IOException {
        if (!new ServerGreeting(command.port()).await(process, TO_START) || !hasGreetedItself()) {
            kill();
            throw new CannotStartException(
                    "The embedded database did not start. Its log says why: %s"
                            .formatted(command.folder().log()));
        }
    }

    /** Runs {@code act} when it has ended, for whatever reason. */
    void onEnd(Runnable act) {
        process.onExit().thenRun(act);
    }

    int exitStatus() {
        return process.exitValue();
    }

    /** Asks it to end and waits, but not for ever. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(1, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    /** What was committed is safe; its next start takes longer. */
    void kill() {
        process.destroyForcibly();
    }

    /** On a port that was taken at the last moment, somebody else's server may have greeted us. */
    private boolean hasGreetedItself() throws IOException {
        Path file = command.folder().processId();
        return Files.exists(file)
                && Files.readString(file).strip().equals(Long.toString(process.pid()));
    }

    private static void keepSmall(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BELOW_BYTES) {
            Path older = log.resolveSibling(log.getFileName() + ".1");
            Files.move(log, older, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
