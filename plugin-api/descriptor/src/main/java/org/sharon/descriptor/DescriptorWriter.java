package org.sharon.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.sharon.api.plugin.ServicePlugin;

/**
 * Writes down what a plugin declares. Its build runs this when the classes, the manifest and the
 * component's XML are there.
 */
public final class DescriptorWriter {

    private DescriptorWriter() {}

    /**
     * @param words the folder with the plugin's classes; where there is none, as in the build of a
     *     parent, there is nothing to do
     */
    public static void main(String[] words) throws IOException {
        Path classes = Path.of(words[0]);
        if (Files.isDirectory(classes)) {
            write(classes, DescriptorWriter.class.getClassLoader());
        }
    }

    /**
     * Makes the plugin's one component, asks it everything, and puts the descriptor beside its
     * classes.
     *
     * @param plugin a folder with the plugin's classes, or its jar
     * @param api where the classes of the plugin API come from
     * @throws BadDescriptorException with one sentence, when the plugin cannot be described
     */
    public static PluginDescriptor write(Path plugin, ClassLoader api) throws IOException {
        if (Files.isDirectory(plugin)) {
            return write(plugin, plugin.toUri().toURL(), api);
        }
        try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
            return write(jar.getPath("/"), plugin.toUri().toURL(), api);
        }
    }

    /** The same without writing anything. */
    public static PluginDescriptor describe(Path plugin, ClassLoader api) throws IOException {
        if (Files.isDirectory(plugin)) {
            return describe(plugin, plugin.toUri().toURL(), api);
        }
        try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
            return describe(jar.getPath("/"), plugin.toUri().toURL(), api);
        }
    }

    private static PluginDescriptor write(Path root, URL classes, ClassLoader api)
            throws IOException {
        PluginDescriptor descriptor = describe(root, classes, api);
        Path file = root.resolve(JarFacts.DESCRIPTOR);
        Files.createDirectories(file.getParent());
        Files.writeString(file, descriptor.toJson(), UTF_8);
        return descriptor;
    }

    private static PluginDescriptor describe(Path root, URL classes, ClassLoader api)
            throws IOException {
        JarFacts facts = JarFacts.of(manifest(root), files(root));
        String component = Components.onlyOneIn(root);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes}, api)) {
            thread.setContextClassLoader(loader);
            return PluginDescriptor.of(made(component, loader), facts);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ServicePlugin made(String component, ClassLoader loader) {
        try {
            return (ServicePlugin)
                    Class.forName(component, true, loader).getConstructor().newInstance();
        } catch (ReflectiveOperationException | ClassCastException | LinkageError broken) {
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new BadDescriptorException(
                    "%s cannot be made: %s".formatted(component, cause), cause);
        }
    }

    private static Manifest manifest(Path root) throws IOException {
        Path file = root.resolve(JarFile.MANIFEST_NAME);
        if (!Files.isRegularFile(file)) {
            throw new BadDescriptorException(
                    "There is no manifest yet: build it with the plugin parent pom");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new Manifest(in);
        }
    }

    private static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> wanted = new TreeMap<>();
        try (Stream<Path> found = Files.walk(root)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (JarFacts.wants(name)) {
                    wanted.put(name, Files.readAllBytes(file));
                }
            }
        }
        return wanted;
    }
}
