package org.sharon.distribution.browser;

import com.google.gson.Gson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.distribution.NodeTools;

/** Collects pages as they were sent, and has the checker of the W3C look at all of them at once. */
final class ValidHtml {

    private static final String CHECKER = "vnu-jar/build/dist/vnu.jar";

    private final Path folder;

    /** What the checker prints. */
    private record Messages(List<Message> messages) {}

    /** One thing that it found. */
    private record Message(
            String type, String url, int lastLine, String message, @Nullable String extract) {

        String words() {
            String file = url.substring(url.lastIndexOf('/') + 1);
            return "%s:%d %s %s".formatted(file, lastLine, message, extract);
        }
    }

    ValidHtml(Path folder) {
        this.folder = folder;
        try {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> before = Files.list(folder)) {
                    for (Path each : before.toList()) {
                        Files.delete(each);
                    }
                }
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(String name, String html) {
        try {
            Files.writeString(folder.resolve(name + ".html"), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int kept() {
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with them, one line each. */
    List<String> errors() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String json =
                NodeTools.run(
                        folder,
                        Map.of(),
                        List.of(
                                java,
                                "-jar",
                                NodeTools.file(CHECKER).toString(),
                                "--errors-only",
                                "--exit-zero-always",
                                "--format",
                                "json",
                                "--skip-non-html",
                                "."));
        return new Gson()
                .fromJson(json, Messages.class).messages().stream().map(Message::words).toList();
    }
}
