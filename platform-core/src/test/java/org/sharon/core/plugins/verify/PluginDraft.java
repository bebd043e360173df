package org.sharon.core.plugins.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A plugin's jar in the making: a good one, with one class {@code plug.Plugin}, until a test
 * changes what matters to it.
 */
public final class PluginDraft {

    private static final String PLUGIN =
            """
            package plug;

            import org.sharon.api.plugin.*;

            public final class Plugin implements ServicePlugin {
                @Override
                public ServiceDescription description() {
                    throw new IllegalStateException();
                }
            }
            """;

    private static final String COMPONENT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="plug.Plugin">
              <service>
                <provide interface="org.sharon.api.plugin.ServicePlugin"/>
              </service>
              <implementation class="plug.Plugin"/>
            </scr:component>
            """;

    private static Map<String, byte[]> plugin = Map.of();

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> beside = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private Map<String, byte[]> compiled = Map.of();
    private String component = COMPONENT;

    private PluginDraft() {
        header("Manifest-Version", "1.0");
        header("Bundle-ManifestVersion", "2");
        header("Bundle-SymbolicName", "test.garden");
        header("Bundle-Version", "1.0.0");
        header("Import-Package", "java.lang,org.sharon.api.plugin;version=\"[1.0,2)\"");
        header("Service-Component", "OSGI-INF/plug.Plugin.xml");
        header(
                "Require-Capability",
                "osgi.extender;filter:=\"(&(osgi.extender=osgi.component)(version>=1.5.0))\","
                        + "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=17))\"");
        header(
                "Provide-Capability",
                "osgi.service;objectClass:List<String>=\"org.sharon.api.plugin.ServicePlugin\"");
    }

    public static PluginDraft good() {
        return new PluginDraft();
    }

    public PluginDraft header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public PluginDraft without(String header) {
        headers.remove(header);
        return this;
    }

    /** The component's description with other words in it. */
    PluginDraft component(String before, String after) {
        component = component.replace(before, after);
        return this;
    }

    /** A class of the package {@code plug}, without its package and imports. */
    PluginDraft with(String name, String source) {
        sources.put("plug." + name, "package plug;\nimport java.util.*;\n" + source);
        return this;
    }

    /** The class {@code plug.Bad}, with these members, the first of them on line 5. */
    PluginDraft bad(String members) {
        return with("Bad", "\npublic class Bad {\n%s\n}\n".formatted(members));
    }

    /** The class {@code plug.Bad}, whose method {@code run} does this on line 6. */
    PluginDraft doing(String statement) {
        return bad("    Object run(Object o) throws Exception {\n%s\n    }".formatted(statement));
    }

    /** A class that is there when the others are compiled, and is not in the jar. */
    PluginDraft beside(String name, String source) {
        beside.put(name, source);
        return this;
    }

    public PluginDraft entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    PluginDraft entry(String name, String content) {
        return entry(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** The classes that were given as sources, by entry. */
    Map<String, byte[]> compiled() {
        if (compiled.isEmpty() && !sources.isEmpty()) {
            Map<String, String> all = new LinkedHashMap<>(sources);
            all.putAll(beside);
            compiled = new LinkedHashMap<>(Compiled.from(all));
        }
        return compiled;
    }

    /** Every entry of the jar, the manifest first. */
    Map<String, byte[]> contents() {
        if (plugin.isEmpty()) {
            plugin = Compiled.from(Map.of("plug.Plugin", PLUGIN));
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("META-INF/MANIFEST.MF", manifest().getBytes(StandardCharsets.UTF_8));
        all.put("OSGI-INF/plug.Plugin.xml", component.getBytes(StandardCharsets.UTF_8));
        all.putAll(plugin);
        compiled().forEach(all::put);
        beside.keySet().forEach(name -> all.remove(name.replace('.', '/') + ".class"));
        all.putAll(entries);
        return all;
    }

    public byte[] jar() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : contents().entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
                zip.closeEntry();
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private String manifest() {
        return headers.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\r\n"))
                + "\r\n";
    }
}
