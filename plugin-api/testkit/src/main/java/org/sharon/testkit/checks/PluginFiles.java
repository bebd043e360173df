package org.sharon.testkit.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What lies in a plugin's jar, or will: the folder or the jar that its class was loaded from.
 *
 * @param entries by the name they have in the jar
 */
public record PluginFiles(Map<String, byte[]> entries) {

    public PluginFiles {
        entries = Collections.unmodifiableMap(new TreeMap<>(entries));
    }

    /** Reads all of it. */
    public static PluginFiles of(Class<?> type) {
        try {
            Path home = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return new PluginFiles(under(home));
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return new PluginFiles(under(jar.getPath("/")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> under(Path root) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return entries;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(entries.get(name))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    /** The names that begin and end so, sorted. */
    List<String> names(String start, String end) {
        return entries.keySet().stream()
                .filter(name -> name.startsWith(start) && name.endsWith(end))
                .toList();
    }
}
