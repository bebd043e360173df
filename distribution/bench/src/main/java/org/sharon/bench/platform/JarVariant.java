package org.sharon.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The same plugin under another version, each time it is written. */
public final class JarVariant {

    private static final String VERSION = "Bundle-Version";
    private static final String DESCRIPTOR = "META-INF/sharon/plugin.json";

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
                if (entry.getName().equals(DESCRIPTOR)) {
                    written.write(renumbered(from.readAllBytes(), from.getManifest()));
                } else {
                    from.transferTo(written);
                }
            }
        }
    }

    private Manifest renumbered(Manifest manifest) {
        Manifest changed = new Manifest(manifest);
        changed.getMainAttributes().putValue(VERSION, version(manifest) + "-" + number);
        return changed;
    }

    /** What the plugin declares names the version too, as its first. */
    private byte[] renumbered(byte[] descriptor, Manifest manifest) {
        String name = "\"version\":\"" + version(manifest);
        return new String(descriptor, UTF_8)
                .replaceFirst(Pattern.quote(name), name + "-" + number)
                .getBytes(UTF_8);
    }

    private static String version(Manifest manifest) {
        return manifest.getMainAttributes().getValue(VERSION);
    }
}
