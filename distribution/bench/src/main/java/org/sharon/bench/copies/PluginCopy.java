package org.sharon.bench.copies;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import org.sharon.descriptor.DescriptorWriter;

/**
 * The plugin for eating disorders as another service: its id, rooms and keys have a prefix, and
 * everything else is as it was. So it is as large as a real one.
 */
public final class PluginCopy {

    private static final String SERVICE = "eating-disorders";
    private static final String NAME = "Bundle-SymbolicName";
    private static final String ROOMS = "(anorexia|bulimia|binge-eating|osfed-arfid|recovered)";

    /** A room or a key as a constant, and nothing else that has the word in it. */
    private static final Pattern CONSTANT = Pattern.compile("^(living-)?" + ROOMS + "$");

    private static final Pattern MESSAGE = Pattern.compile("(?m)^room\\.(living-)?" + ROOMS);
    private static final Pattern PHRASE = Pattern.compile("(?m)^" + SERVICE + "\t");

    private final String prefix;

    PluginCopy(String prefix) {
        this.prefix = prefix;
    }

    /** Writes one; its service is called {@code prefix-eating-disorders}. */
    public static Path write(Path original, String prefix, Path to) throws IOException {
        new PluginCopy(prefix + "-").write(original, to);
        DescriptorWriter.write(to);
        return to;
    }

    private void write(Path original, Path to) throws IOException {
        try (InputStream file = Files.newInputStream(original);
                JarInputStream from = new JarInputStream(file);
                OutputStream copy = Files.newOutputStream(to);
                JarOutputStream jar = new JarOutputStream(copy, renamed(from.getManifest()))) {
            for (JarEntry entry = from.getNextJarEntry();
                    entry != null;
                    entry = from.getNextJarEntry()) {
                jar.putNextEntry(new JarEntry(entry.getName()));
                jar.write(changed(entry.getName(), from.readAllBytes()));
            }
        }
    }

    private Manifest renamed(Manifest manifest) {
        Manifest renamed = new Manifest(manifest);
        Attributes main = renamed.getMainAttributes();
        main.putValue(NAME, prefix + main.getValue(NAME));
        return renamed;
    }

    private byte[] changed(String entry, byte[] bytes) throws IOException {
        if (entry.endsWith(".class")) {
            return ClassWords.changed(bytes, this::constant);
        } else if (entry.endsWith(".properties")) {
            return ClassWords.changedText(
                    bytes, text -> MESSAGE.matcher(text).replaceAll("room.$1" + prefix + "$2"));
        } else if (entry.endsWith("phrases.tsv")) {
            return ClassWords.changedText(
                    bytes, text -> PHRASE.matcher(text).replaceAll(prefix + SERVICE + "\t"));
        }
        return bytes;
    }

    String constant(String word) {
        return word.equals(SERVICE)
                ? prefix + SERVICE
                : CONSTANT.matcher(word).replaceAll("$1" + prefix + "$2");
    }
}
