package org.sharon.launcher;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The benchmarks that look at the platform from outside. They run in a Java of their own, so that
 * what they need neither helps nor hinders what they measure.
 */
final class BenchProcess {

    private static final String PROGRAM = "org.sharon.bench.Bench";

    private final Archive archive;

    BenchProcess(Archive archive) {
        this.archive = archive;
    }

    /** Returns its exit status. If this process is stopped, it is stopped too. */
    int run(String name, int runs, int cycles) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-Xmx512m",
                                "-XX:+UseSerialGC",
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                archive.folder().resolve("lib/bench").resolve("*").toString(),
                                PROGRAM,
                                name,
                                String.valueOf(runs),
                                archive.folder().toString(),
                                String.valueOf(cycles))
                        .inheritIO()
                        .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "bench-stop"));
        return process.waitFor();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
