package org.sharon.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A temporary folder and the processes that work in it. However the benchmark ends, the processes
 * are ended, the last one first, and the folder is gone.
 */
public final class Scratch implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 15;

    private final Path folder;
    private final Deque<Process> running = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::clear, "scratch");
    private boolean closed;

    public Scratch() throws IOException {
        folder = Files.createTempDirectory("sharon-bench-");
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    public Path folder() {
        return folder;
    }

    /** Starts a process that writes what it has to say to a file of that name. */
    public synchronized Process start(String name, List<String> words) throws IOException {
        if (closed) {
            throw new IOException("The benchmark is ending.");
        }
        Process process =
                new ProcessBuilder(words)
                        .redirectErrorStream(true)
                        .redirectOutput(log(name).toFile())
                        .start();
        running.push(process);
        return process;
    }

    /** Ends a process in order, as a person would, and at once if it does not end. */
    public void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            running.remove(process);
        }
    }

    /** What a process has said, to explain why it did not do what it should. */
    public String said(String name) {
        try {
            return Files.readString(log(name)).strip();
        } catch (IOException nothing) {
            return "";
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        clear();
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private void clear() {
        for (Process process = next(); process != null; process = next()) {
            stop(process);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException inUse) {
            System.err.println("sharon bench: could not remove " + folder);
        }
    }

    private synchronized @Nullable Process next() {
        closed = true;
        return running.peek();
    }
}
