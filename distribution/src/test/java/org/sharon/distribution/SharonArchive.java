package org.sharon.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The unpacked archive under test. */
public final class SharonArchive {

    private static final int LONGEST_COMMAND_SECONDS = 120;

    private SharonArchive() {}

    public static Path folder() {
        return pathFrom("archive.folder");
    }

    public static Path file() {
        return pathFrom("archive.file");
    }

    /** The programs of the database, unpacked once for all tests. */
    public static Path programs() {
        return pathFrom("shared.programs");
    }

    /** A process builder for {@code bin/sharon}, with the Java that runs the tests. */
    public static ProcessBuilder command(String... words) {
        List<String> all = new ArrayList<>(List.of(folder().resolve("bin/sharon").toString()));
        all.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(all);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SHARON_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // Unpacking the programs of the database for every home would take most of the time.
        environment.put("SHARON_MARIADB_PROGRAMS", programs().toString());
        return builder;
    }

    /** Runs a command to its end. */
    public static Finished run(String... words) throws IOException, InterruptedException {
        return run(command(words));
    }

    public static Finished run(ProcessBuilder builder) throws IOException, InterruptedException {
        File output = File.createTempFile("sharon", ".out");
        File errors = File.createTempFile("sharon", ".err");
        try {
            Process process = builder.redirectOutput(output).redirectError(errors).start();
            process.getOutputStream().close();
            if (!process.waitFor(LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Not done in time: " + builder.command());
            }
            return new Finished(
                    process.exitValue(),
                    Files.readString(output.toPath()),
                    Files.readString(errors.toPath()));
        } finally {
            Files.delete(output.toPath());
            Files.delete(errors.toPath());
        }
    }

    private static Path pathFrom(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath();
    }

    /** What a command left: its exit status and what it wrote. */
    public record Finished(int status, String output, String errors) {}
}
