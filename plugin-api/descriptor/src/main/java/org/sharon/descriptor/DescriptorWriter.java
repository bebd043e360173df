package org.sharon.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

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
            write(classes);
        }
    }

    /**
     * Makes the plugin's one component, asks it everything, and puts the descriptor beside its
     * classes.
     *
     * @param plugin a folder with the plugin's classes, or its jar
     * @throws BadDescriptorException with one sentence, when the plugin cannot be described
     */
    public static PluginDescriptor write(Path plugin) throws IOException {
        PluginDescriptor descriptor = describe(plugin);
        if (Files.isDirectory(plugin)) {
            write(plugin, descriptor);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(plugin)) {
                write(jar.getPath("/"), descriptor);
            }
        }
        return descriptor;
    }

    /** The same without writing anything. */
    public static PluginDescriptor describe(Path plugin) throws IOException {
        try (BuiltPlugin built = BuiltPlugin.open(plugin)) {
            return built.describe();
        }
    }

    private static void write(Path root, PluginDescriptor descriptor) throws IOException {
        Path file = root.resolve(JarFacts.DESCRIPTOR);
        Files.createDirectories(file.getParent());
        Files.writeString(file, descriptor.toJson(), UTF_8);
    }
}
