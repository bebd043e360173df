package org.sharon.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of others that look at pages, installed from npm into {@code target} when needed. */
public final class NodeTools {

    private static final Path LISTED = Path.of("src", "test", "tools");
    private static final Path FOLDER = Path.of("target", "tools");
    private static final int LONGEST_MINUTES = 15;

    private NodeTools() {}

    /** A file of one of the packages that {@code src/test/tools/package.json} names. */
    public static synchronized Path file(String path) {
        Path installed = FOLDER.resolve("node_modules").resolve(path).toAbsolutePath();
        if (!Files.exists(installed)) {
            install();
        }
        return installed;
    }

    private static void install() {
        try {
            Files.createDirectories(FOLDER);
            try (Stream<Path> files = Files.list(LISTED)) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    Path copy = FOLDER.resolve(each.getFileName());
                    Files.deleteIfExists(copy);
                    Files.copy(each, copy);
                }
            }
            String said = run(FOLDER, Map.of(), List.of("npm", "ci", "--ignore-scripts"));
            if (!Files.isDirectory(FOLDER.resolve("node_modules"))) {
                throw new AssertionError("npm could not install what the tests need: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program to its end; the answer is all that it printed. */
    public static String run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path said = Files.createTempFile("said", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new AssertionError(command.get(0) + " did not come to an end");
            }
            String words = Files.readString(said);
            Files.delete(said);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
