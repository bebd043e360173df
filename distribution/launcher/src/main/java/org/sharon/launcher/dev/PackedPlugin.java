package org.sharon.launcher.dev;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The plugin's classes as a jar in the folder that the platform watches. */
final class PackedPlugin {

    private final PluginProject project;

    PackedPlugin(PluginProject project) {
        this.project = project;
    }

    /** Puts it there at once, under the name that the plugin's jar has in the archive. */
    void putInto(Path plugins) throws IOException {
        String name = fileName();
        Path part = plugins.resolve("." + name + ".part");
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> walk = Files.walk(project.classes())) {
            List<String> names =
                    walk.filter(Files::isRegularFile)
                            .map(file -> project.classes().relativize(file).toString())
                            .map(file -> file.replace('\\', '/'))
                            .sorted()
                            .toList();
            add(zip, JarFile.MANIFEST_NAME);
            for (String each : names) {
                if (!each.equals(JarFile.MANIFEST_NAME)) {
                    add(zip, each);
                }
            }
        }
        Files.move(part, plugins.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
    }

    private void add(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // The same classes are the same jar, and the platform has nothing to do.
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(project.classes().resolve(name), zip);
        zip.closeEntry();
    }

    private String fileName() throws IOException {
        try (InputStream in = Files.newInputStream(project.manifest())) {
            String name = new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
            return name.replaceFirst("^org\\.sharon\\.", "").replaceFirst(";.*", "") + ".jar";
        }
    }
}
