package org.sharon.core.plugins.descriptor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.BadDescriptorException;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

/** Reads the descriptor out of a jar. None of the plugin's code runs. */
public final class WrittenDescriptor {

    private static final int LARGEST = 4 << 20;

    private WrittenDescriptor() {}

    /**
     * @throws RefusedException when there is no descriptor, when it was not written for this jar,
     *     when it names files that are not in it, or when what it declares does not fit together
     */
    public static PluginDescriptor read(PluginJar jar) {
        Map<String, byte[]> files = new HashMap<>();
        jar.archive()
                .entries()
                .forEach(
                        (name, content) -> {
                            if (name.equals(JarFacts.DESCRIPTOR) || JarFacts.wants(name)) {
                                checkSize(name, content);
                                files.put(name, content);
                            }
                        });
        PluginDescriptor written = read(manifest(jar), files);
        ContentFiles.check(written, path -> jar.archive().entry(path).isPresent());
        Questions.check(written);
        Declared.check(written);
        return written;
    }

    /**
     * The same for a jar for which {@link #read} has returned before: whether it was written for
     * this jar is known.
     */
    public static PluginDescriptor readAgain(PluginJar jar) {
        byte[] written = jar.archive().entry(JarFacts.DESCRIPTOR).orElse(new byte[0]);
        try {
            return PluginDescriptor.read(new String(written, UTF_8));
        } catch (BadDescriptorException unreadable) {
            throw new RefusedException("It is damaged: install its jar again", unreadable);
        }
    }

    private static Manifest manifest(PluginJar jar) {
        try {
            return new Manifest(
                    new ByteArrayInputStream(
                            jar.archive().entry(JarFile.MANIFEST_NAME).orElse(new byte[0])));
        } catch (IOException damaged) {
            throw new RefusedException("It is damaged: copy it again", damaged);
        }
    }

    private static PluginDescriptor read(Manifest manifest, Map<String, byte[]> files) {
        byte[] written = files.remove(JarFacts.DESCRIPTOR);
        if (written == null) {
            throw new RefusedException(
                    "It has no %s: build it with the plugin parent pom"
                            .formatted(JarFacts.DESCRIPTOR));
        }
        try {
            PluginDescriptor descriptor = PluginDescriptor.read(new String(written, UTF_8));
            descriptor
                    .firstDifference(descriptor.jar(JarFacts.of(manifest, files)))
                    .ifPresent(WrittenDescriptor::refuseOtherJar);
            return descriptor;
        } catch (BadDescriptorException unreadable) {
            throw new RefusedException(
                    "Its %s cannot be read: %s. Build it again with the plugin parent pom"
                            .formatted(JarFacts.DESCRIPTOR, unreadable.getMessage()),
                    unreadable);
        }
    }

    private static void refuseOtherJar(String place) {
        throw new RefusedException(
                "Its %s was written for another jar, and differs in %s: build it again"
                        .formatted(JarFacts.DESCRIPTOR, place));
    }

    private static void checkSize(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new RefusedException("Its %s is larger than 4 MB".formatted(name));
        }
    }
}
