package org.sharon.core.installations;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.core.plugins.PluginJar;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

/**
 * Jars that look like plugins from outside, and are never run. The same arguments give the same
 * bytes at any time of day.
 */
public final class Jars {

    private static final LocalDateTime MADE = LocalDateTime.of(2026, Month.JANUARY, 1, 12, 0);
    private static final String COMPONENT = "OSGI-INF/plug.Plugin.xml";

    private static final String XML =
            """
            <component name="plug.Plugin">
              <service><provide interface="org.sharon.api.plugin.ServicePlugin"/></service>
              <implementation class="plug.Plugin"/>
            </component>
            """;

    private Jars() {}

    static PluginJar jar(String service, String version) {
        return PluginJar.whole(service + ".jar", bytes(service, version, "test." + service));
    }

    /** One with files that are no code, by their paths. */
    public static PluginJar with(String service, Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return PluginJar.whole(service + ".jar", bytes(service, "1.0.0", "test." + service, bytes));
    }

    static byte[] bytes(String service, String version, String symbolicName) {
        return bytes(service, version, symbolicName, Map.of());
    }

    private static byte[] bytes(
            String service, String version, String symbolicName, Map<String, byte[]> files) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", version);
        main.putValue("Service-Component", COMPONENT);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            manifest.write(written);
            put(jar, JarFile.MANIFEST_NAME, written.toByteArray());
            put(jar, "plug/Plugin.class", code());
            put(jar, COMPONENT, XML);
            put(
                    jar,
                    "META-INF/sharon/plugin.json",
                    PluginDescriptor.of(plugin(service), JarFacts.of(manifest, files)).toJson());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(jar, file.getKey(), file.getValue());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static ServicePlugin plugin(String service) {
        return new ServicePlugin() {
            @Override
            public ServiceDescription description() {
                return new ServiceDescription(
                        service, "A " + service, "People who like it outside.", 18);
            }

            @Override
            public Set<Permission> permissions() {
                return Set.of(Permission.STORE_ROWS);
            }
        };
    }

    /** A class that can do nothing. */
    private static byte[] code() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
                "plug/Plugin",
                null,
                "java/lang/Object",
                null);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void put(JarOutputStream jar, String name, String text) throws IOException {
        put(jar, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        jar.putNextEntry(entry);
        jar.write(bytes);
        jar.closeEntry();
    }
}
