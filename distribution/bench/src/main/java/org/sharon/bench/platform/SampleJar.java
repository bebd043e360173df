package org.sharon.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.sharon.descriptor.DescriptorWriter;

/**
 * Jars of the plugin in {@code org.sharon.bench.sample}, as its build would make and describe them.
 */
public final class SampleJar {

    /** The id of its service. */
    public static final String SERVICE = "garden";

    private static final String PACKAGE = "org/sharon/bench/sample/";
    private static final List<String> CLASSES =
            List.of("SamplePlugin", "SampleRule", "Board", "About");
    private static final String COMPONENT = "OSGI-INF/org.sharon.bench.sample.SamplePlugin.xml";

    private static final List<String> API =
            List.of(
                    "context",
                    "features",
                    "hooks",
                    "jobs",
                    "moderation",
                    "pages",
                    "plugin",
                    "rooms",
                    "safety",
                    "settings",
                    "storage");

    private SampleJar() {}

    /**
     * Writes a jar.
     *
     * @param version three numbers
     * @param mood what its rule does with a post about frost: {@code calm}, {@code loops}, {@code
     *     throws} or {@code leaks}
     */
    public static Path write(Path to, String version, String mood) throws IOException {
        try (OutputStream file = Files.newOutputStream(to);
                JarOutputStream jar = new JarOutputStream(file, manifest(version))) {
            add(
                    jar,
                    COMPONENT,
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="sample">
                      <service>
                        <provide interface="org.sharon.api.plugin.ServicePlugin"/>
                      </service>
                      <implementation class="org.sharon.bench.sample.SamplePlugin"/>
                    </scr:component>
                    """
                            .getBytes(UTF_8));
            add(
                    jar,
                    "sample.properties",
                    "version=%s%nmood=%s%n".formatted(version, mood).getBytes(UTF_8));
            add(
                    jar,
                    "db/V0001__who_has_spoken.sql",
                    """
                    CREATE TABLE p_garden_visit (
                        trust INT NOT NULL,
                        person CHAR(32) NOT NULL,
                        PRIMARY KEY (trust, person)
                    );
                    """
                            .getBytes(UTF_8));
            add(
                    jar,
                    "META-INF/sharon/phrases.tsv",
                    """
                    # service\trule\texpect\ttext
                    garden\tS1\tnudge\tWHO TOOK THE WATERING CAN FROM MY PLOT
                    garden\tS2\thold\tI am selling two spades
                    garden\t-\tnone\tIt rained all day and the lettuce is happy
                    """
                            .getBytes(UTF_8));
            for (String name : CLASSES) {
                add(jar, PACKAGE + name + ".class", bytesOf(PACKAGE + name + ".class"));
            }
        }
        DescriptorWriter.write(to);
        return to;
    }

    private static Manifest manifest(String version) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", "org.sharon.bench.garden");
        main.putValue("Bundle-Version", version);
        main.putValue(
                "Import-Package",
                String.join(
                        ",",
                        API.stream()
                                .map(name -> "org.sharon.api." + name + ";version=\"[1.0,2)\"")
                                .toList()));
        main.putValue(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.sharon.api.plugin.ServicePlugin\"");
        main.putValue(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0))\"");
        main.putValue("Service-Component", COMPONENT);
        return manifest;
    }

    private static byte[] bytesOf(String name) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(
                        SampleJar.class.getClassLoader().getResourceAsStream(name), name)) {
            return bytes.readAllBytes();
        }
    }

    private static void add(JarOutputStream jar, String name, byte[] bytes) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        jar.write(bytes);
    }
}
