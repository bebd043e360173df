package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginJarTest {

    @TempDir Path folder;

    @Test
    void readsAJarAndItsDigest() throws Exception {
        PluginJar jar = PluginJar.read(write(jar("plug/Plugin.class")));

        assertThat(jar.file()).isEqualTo("garden.jar");
        assertThat(jar.digest()).hasSize(64);
    }

    @Test
    void theSameBytesHaveTheSameDigest() throws Exception {
        byte[] jar = jar("plug/Plugin.class");

        assertThat(PluginJar.read(write(jar)).digest())
                .isEqualTo(PluginJar.read(write(jar)).digest());
    }

    /** Wherever a copy is interrupted, what is there so far is never taken for a jar. */
    @Test
    void noBeginningOfAJarIsAJar() throws Exception {
        byte[] jar = jar("plug/Plugin.class");
        for (int length = 0; length < jar.length; length++) {
            Path part = write(Arrays.copyOf(jar, length));

            assertThatExceptionOfType(NotWholeException.class)
                    .isThrownBy(() -> PluginJar.read(part));
        }
    }

    /** A changed byte is noticed, or it is one that says nothing about what the entries hold. */
    @Test
    void noticesAChangedByteInAnEntry() throws Exception {
        byte[] jar = jar("plug/Plugin.class");
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        jar[text.indexOf("content of plug")] ^= 1;
        Path damaged = write(jar);

        assertThatExceptionOfType(NotWholeException.class)
                .isThrownBy(() -> PluginJar.read(damaged))
                .withMessage("It is damaged: copy it again");
    }

    @Test
    void refusesACopyOfThePluginApi() throws Exception {
        Path own = write(jar("org/sharon/api/plugin/ServicePlugin.class"));

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> PluginJar.read(own))
                .withMessageStartingWith("It carries its own copy of org.sharon.api");
    }

    private Path write(byte[] jar) throws IOException {
        return Files.write(folder.resolve("garden.jar"), jar);
    }

    private static byte[] jar(String entry) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "garden");
        manifest.getMainAttributes().putValue("Service-Component", "OSGI-INF/garden.xml");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            jar.setLevel(0);
            jar.putNextEntry(new ZipEntry(entry));
            jar.write(("content of " + entry).getBytes(StandardCharsets.UTF_8));
            jar.closeEntry();
        }
        return bytes.toByteArray();
    }
}
