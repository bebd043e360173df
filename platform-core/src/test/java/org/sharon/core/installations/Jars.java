package org.sharon.core.installations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.core.plugins.PluginJar;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

/** Jars that look like plugins from outside, and are never run. */
final class Jars {

    private Jars() {}

    static PluginJar jar(String service, String version) {
        return PluginJar.whole(service + ".jar", bytes(service, version, "test." + service));
    }

    static byte[] bytes(String service, String version, String symbolicName) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", version);
        main.putValue("Service-Component", "OSGI-INF/plug.Plugin.xml");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            put(
                    jar,
                    "META-INF/sharon/plugin.json",
                    PluginDescriptor.of(plugin(service), JarFacts.of(manifest, Map.of())).toJson());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static ServicePlugin plugin(String service) {
        return () ->
                new ServiceDescription(service, "A " + service, "People who like it outside.", 18);
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(text.getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
    }
}
