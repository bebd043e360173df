package org.sharon.testkit.running;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

/** Where classes come from, as jars: a build that has not packed them yet has a folder instead. */
public final class Jars {

    private Jars() {}

    /** The jar that {@code type} was loaded from, or its folder. */
    public static Path of(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Copies the jar, or packs the folder, into {@code jar}. */
    public static void put(Path source, Path jar) {
        try {
            if (Files.isDirectory(source)) {
                pack(source, jar);
            } else {
                Files.copy(source, jar);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id of the service, as the plugin's build has written it down. */
    public static String service(Path plugin) {
        try {
            if (Files.isDirectory(plugin)) {
                return service(plugin, plugin);
            }
            try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
                return service(jar.getPath("/"), plugin);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String service(Path root, Path plugin) throws IOException {
        Path descriptor = root.resolve(JarFacts.DESCRIPTOR);
        if (Files.notExists(descriptor)) {
            throw new IllegalStateException(
                    plugin
                            + " has no "
                            + JarFacts.DESCRIPTOR
                            + ". Build it with the plugin parent pom first: mvn process-classes.");
        }
        return PluginDescriptor.read(Files.readString(descriptor)).service();
    }

    private static void pack(Path folder, Path jar) throws IOException {
        if (Files.notExists(folder.resolve(JarFile.MANIFEST_NAME))) {
            throw new IllegalStateException(
                    folder
                            + " has no manifest. Build it with the plugin parent pom first: mvn"
                            + " process-classes.");
        }
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> walk = Files.walk(folder)) {
            // It is read once and thrown away: the time goes into something better.
            zip.setLevel(Deflater.BEST_SPEED);
            List<String> names =
                    walk.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                            .sorted()
                            .toList();
            add(zip, folder, JarFile.MANIFEST_NAME);
            for (String name : names) {
                if (!name.equals(JarFile.MANIFEST_NAME)) {
                    add(zip, folder, name);
                }
            }
        }
    }

    private static void add(ZipOutputStream zip, Path folder, String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(folder.resolve(name), zip);
        zip.closeEntry();
    }
}
