package org.sharon.descriptor;

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
 * A plugin that was just built, loaded by itself: it sees the plugin API and the JDK, as it will in
 * the platform. For builds; a platform never loads one in this way.
 */
public final class BuiltPlugin implements AutoCloseable {

    private final URLClassLoader loader;
    private final ServicePlugin plugin;
    private final JarFacts facts;

    private BuiltPlugin(URLClassLoader loader, ServicePlugin plugin, JarFacts facts) {
        this.loader = loader;
        this.plugin = plugin;
        this.facts = facts;
    }

    /**
     * Makes the plugin's one component.
     *
     * @param path a folder with the plugin's classes, or its jar
     * @throws BadDescriptorException with one sentence, when that is not possible
     */
    public static BuiltPlugin open(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return open(path, path.toUri().toURL());
        }
        try (FileSystem jar = FileSystems.newFileSystem(path)) {
            return open(jar.getPath("/"), path.toUri().toURL());
        }
    }

    private static BuiltPlugin open(Path root, URL classes) throws IOException {
        JarFacts facts = JarFacts.of(manifest(root), files(root));
        String component = Components.onlyOneIn(root);
        URLClassLoader loader = new URLClassLoader(new URL[] {classes}, new ApiLoader());
        try {
            ServicePlugin plugin =
                    (ServicePlugin)
                            Class.forName(component, true, loader).getConstructor().newInstance();
            return new BuiltPlugin(loader, plugin, facts);
        } catch (ReflectiveOperationException | ClassCastException | LinkageError broken) {
            loader.close();
            Throwable cause = broken.getCause() == null ? broken : broken.getCause();
            throw new BadDescriptorException(
                    "%s cannot be made: %s".formatted(component, cause), cause);
        }
    }

    public ServicePlugin plugin() {
        return plugin;
    }

    /** What its files say. */
    public JarFacts facts() {
        return facts;
    }

    /** Asks the plugin everything. */
    public PluginDescriptor describe() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return PluginDescriptor.of(plugin, facts);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
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
