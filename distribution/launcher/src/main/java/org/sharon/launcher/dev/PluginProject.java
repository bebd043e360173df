package org.sharon.launcher.dev;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sharon.launcher.home.CannotStartException;

/**
 * The folder of one plugin, built with the plugin parent pom.
 *
 * @param folder absolute
 */
record PluginProject(Path folder) {

    static PluginProject in(Path given) {
        Path folder = given.toAbsolutePath().normalize();
        if (!Files.isRegularFile(folder.resolve("pom.xml"))
                || !Files.isDirectory(folder.resolve("src/main/java"))) {
            throw new CannotStartException(
                    folder
                            + " is not the folder of a plugin: it needs a pom.xml and src/main/java."
                            + " mvn archetype:generate makes one.");
        }
        return new PluginProject(folder);
    }

    Path pom() {
        return folder.resolve("pom.xml");
    }

    Path main() {
        return folder.resolve("src/main");
    }

    Path resources() {
        return folder.resolve("src/main/resources");
    }

    Path classes() {
        return folder.resolve("target/classes");
    }

    Path manifest() {
        return classes().resolve("META-INF/MANIFEST.MF");
    }

    /** Written by Maven for us. */
    Path classPath() {
        return folder.resolve("target/dev-classpath.txt");
    }

    /**
     * The folder of the build that the plugin is a part of; its own when it stands alone. A pom
     * above that does not name it is somebody else's, and Maven would not find the plugin from it.
     */
    Path wholeBuild() throws IOException {
        Path whole = folder;
        for (Path up = folder.getParent(); up != null; up = up.getParent()) {
            Path pom = up.resolve("pom.xml");
            if (Files.isRegularFile(pom)) {
                String text = Files.readString(pom, ISO_8859_1);
                if (names(text, up.relativize(whole)) || names(text, up.relativize(folder))) {
                    whole = up;
                }
            }
        }
        return whole;
    }

    private static boolean names(String pom, Path module) {
        String name = module.toString().replace('\\', '/');
        return Pattern.compile("<module>\\s*" + Pattern.quote(name) + "/?\\s*</module>")
                .matcher(pom)
                .find();
    }

    /** What javac reads: the plugin's own sources, and those that were made from templates. */
    List<Path> sources() throws IOException {
        try (Stream<Path> own = Files.walk(folder.resolve("src/main/java"))) {
            Path made = folder.resolve("target/generated-sources");
            try (Stream<Path> more = Files.isDirectory(made) ? Files.walk(made) : Stream.empty()) {
                return Stream.concat(own, more)
                        .filter(file -> file.toString().endsWith(".java"))
                        .toList();
            }
        }
    }

    /**
     * Every file whose change matters, with what changes when it is saved. Folders come and go
     * while people work; those that are away have no files.
     */
    Map<Path, String> stamps() throws IOException {
        Map<Path, String> stamps = new TreeMap<>();
        Files.walkFileTree(
                main(),
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes read)
                            throws IOException {
                        stamp(file, stamps);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path gone, IOException why) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        stamp(pom(), stamps);
        return stamps;
    }

    /** Editors save by replacing a file, so one may be away for a moment. */
    private static void stamp(Path file, Map<Path, String> stamps) throws IOException {
        try {
            stamps.put(file, Files.getLastModifiedTime(file).toMillis() + "/" + Files.size(file));
        } catch (NoSuchFileException replacedJustNow) {
            // Seen at the next look.
        }
    }
}
