package org.sharon.bench.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The same plugin under another version, each time it is written. */
public final class JarVariant {

    private static final String VERSION = "Bundle-Version";

    private final Path jar;
    private int number;

    public JarVariant(Path jar) {
        this.jar = jar;
    }

    public void write(Path copy) throws IOException {
        number++;
        try (InputStream file = Files.newInputStream(jar);
                JarInputStream from = new JarInputStream(file);
                OutputStream to = Files.newOutputStream(copy);
                JarOutputStream written = new JarOutputStream(to, renumbered(from.getManifest()))) {
            for (JarEntry entry = from.getNextJarEntry();
                    entry != null;
                    entry = from.getNextJarEntry()) {
                written.putNextEntry(new JarEntry(entry.getName()));
                from.transferTo(written);
            }
        }
    }

    private Manifest renumbered(Manifest manifest) {
        Manifest changed = new Manifest(manifest);
        String version = manifest.getMainAttributes().getValue(VERSION);
        changed.getMainAttributes().putValue(VERSION, version + "-" + number);
        return changed;
    }
}
