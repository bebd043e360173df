package org.sharon.distribution.plugins;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.descriptor.BadDescriptorException;
import org.sharon.descriptor.DescriptorWriter;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;

/**
 * A plugin written in a test. It has one class, {@code plug.Plugin}, one room and one rule called
 * G1; a test replaces the parts that matter to it.
 */
final class PluginSource {

    private static final String PLUGIN =
            """
            package plug;

            import java.util.List;
            import org.osgi.service.component.annotations.Component;
            import org.sharon.api.features.*;
            import org.sharon.api.moderation.*;
            import org.sharon.api.plugin.*;
            import org.sharon.api.rooms.*;

            @Component(service = ServicePlugin.class)
            public final class Plugin implements ServicePlugin {

                public Plugin() {
                    @START@
                }

                @Override
                public ServiceDescription description() {
                    return new ServiceDescription("@ID@", "A title", "People in a test.", 18);
                }

                @Override
                public List<RoomSpec> rooms() {
                    @ROOMS@
                }

                @Override
                public List<Rule> rules() {
                    return List.of(new G1());
                }

                @Override
                public FeatureSet features() {
                    return FeatureSet.of(Feature.FORUM, Feature.LIVING);
                }

                @Override
                public java.util.Set<Permission> permissions() {
                    return java.util.Set.of(@PERMISSIONS@);
                }

                @MORE@
            }
            """;

    private static final String RULE =
            """
            package plug;

            import org.sharon.api.moderation.*;

            final class G1 implements CodedRule {

                @Override
                public RuleCard card() {
                    return RuleCard.of("G1", "Please look again.", "A rule in a test.");
                }

                @Override
                public Judgement review(Draft draft) {
                    @REVIEW@
                }
            }
            """;

    private final String id;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> changed = new LinkedHashMap<>();
    private String throwing = "";
    private boolean isDescribed = true;
    private Optional<String> describedVersion = Optional.empty();

    private PluginSource(String id) {
        this.id = id;
        parts.put("ID", id);
        parts.put("START", "");
        parts.put("MORE", "");
        parts.put("REVIEW", "return Judgement.nothing();");
        parts.put("PERMISSIONS", "Permission.READ_DRAFTS");
        parts.put(
                "ROOMS",
                "return List.of(RoomSpec.forum(\"%s-hall\", \"Hall\", \"\"));".formatted(id));
        headers.put("Bundle-SymbolicName", "test." + id);
        headers.put("Bundle-Version", "1.0.0");
        headers.put("Private-Package", "plug.*");
        headers.put("-noextraheaders", "true");
    }

    static PluginSource of(String serviceId) {
        return new PluginSource(serviceId);
    }

    /** A plugin in which the method with this signature throws. */
    static PluginSource throwingIn(String signature) {
        PluginSource source = new PluginSource("garden");
        source.throwing = signature;
        return source;
    }

    PluginSource version(String version) {
        return header("Bundle-Version", version);
    }

    PluginSource header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Statements of the constructor. */
    PluginSource whenMade(String statements) {
        parts.put("START", statements);
        return this;
    }

    /** The body of {@code rooms()}. */
    PluginSource rooms(String body) {
        parts.put("ROOMS", body);
        return this;
    }

    /** More members of the plugin's class. */
    PluginSource also(String members) {
        parts.put("MORE", members);
        return this;
    }

    /** What it asks for beside reading drafts, such as {@code Permission.STORE_ROWS}. */
    PluginSource permission(String permission) {
        parts.merge("PERMISSIONS", permission, (all, more) -> all + ", " + more);
        return this;
    }

    /** A file of the jar that is no class. */
    PluginSource file(String path, String text) {
        files.put(path, text);
        return this;
    }

    /** The body of the rule's {@code review(draft)}. */
    PluginSource review(String body) {
        parts.put("REVIEW", body);
        return this;
    }

    /** One more class of the package {@code plug}. */
    PluginSource with(String className, String source) {
        classes.put(className, "package plug;\n" + source);
        return this;
    }

    /** A jar that its build has not described. */
    PluginSource withoutDescriptor() {
        isDescribed = false;
        return this;
    }

    /** A jar with the descriptor of another version. */
    PluginSource describedAs(String version) {
        describedVersion = Optional.of(version);
        return this;
    }

    /** A jar in whose descriptor somebody changed these words after its build. */
    PluginSource descriptorSays(String next, String insteadOf) {
        changed.put(insteadOf, next);
        return this;
    }

    /** What this plugin is when its build asks it: it begins to misbehave in the platform. */
    private PluginSource calm() {
        PluginSource calm = of(id);
        calm.classes.putAll(classes);
        calm.headers.putAll(headers);
        calm.files.putAll(files);
        calm.parts.put("REVIEW", parts.get("REVIEW"));
        return calm;
    }

    byte[] jar() {
        try {
            Path folder = Files.createTempDirectory("plugin-" + id);
            try {
                compile(folder);
                byte[] jar = pack(folder);
                return isDescribed ? described(jar) : jar;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] described(byte[] jar) throws IOException {
        Path file = Files.createTempFile("plugin-" + id, ".jar");
        try {
            Files.write(file, jar);
            try (FileSystem files = FileSystems.newFileSystem(file)) {
                Files.createDirectories(files.getPath(JarFacts.DESCRIPTOR).getParent());
                PluginDescriptor descriptor = descriptor(file);
                String json = describedVersion.map(descriptor::version).orElse(descriptor).toJson();
                for (Map.Entry<String, String> each : changed.entrySet()) {
                    if (!json.contains(each.getKey())) {
                        throw new IllegalStateException(each.getKey() + " is not in " + json);
                    }
                    json = json.replace(each.getKey(), each.getValue());
                }
                Files.writeString(files.getPath(JarFacts.DESCRIPTOR), json);
            }
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }

    private PluginDescriptor descriptor(Path file) throws IOException {
        if (parts.get("START").isEmpty()) {
            try {
                return DescriptorWriter.describe(file);
            } catch (BadDescriptorException throwing) {
                // It fails in the platform; its build has found nothing wrong with it.
            }
        }
        Path calm = Files.createTempFile("plugin-" + id, ".jar");
        try {
            Files.write(calm, calm().withoutDescriptor().jar());
            try (JarFile jar = new JarFile(file.toFile())) {
                return DescriptorWriter.describe(calm)
                        .jar(JarFacts.of(jar.getManifest(), Map.of()));
            }
        } finally {
            Files.delete(calm);
        }
    }

    private void compile(Path folder) throws IOException {
        Map<String, String> sources = new LinkedHashMap<>(classes);
        sources.put("Plugin", throwing(filled(PLUGIN)));
        sources.put("G1", filled(RULE));
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey() + ".java");
            files.add(Files.writeString(file, source.getValue()).toFile());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("--release", "17", "-proc:none", "-d", folder.toString());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled =
                    compiler.getTask(
                                    complaints,
                                    manager,
                                    null,
                                    options,
                                    null,
                                    manager.getJavaFileObjectsFromFiles(files))
                            .call();
            if (!compiled) {
                throw new IllegalArgumentException(complaints.toString());
            }
        }
    }

    private String throwing(String plugin) {
        String method =
                "public %s() { throw new IllegalStateException(\"no spade\"); }"
                        .formatted(throwing);
        if (throwing.isEmpty()) {
            return plugin;
        }
        return plugin.contains(throwing)
                ? plugin.replaceFirst("public \\Q%s\\E\\(\\) \\{[^}]*}".formatted(throwing), method)
                : plugin.substring(0, plugin.lastIndexOf('}')) + method + "}";
    }

    private String filled(String template) {
        String text = template;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            text = text.replace("@" + part.getKey() + "@", part.getValue());
        }
        return text;
    }

    private byte[] pack(Path folder) throws IOException {
        try (Builder builder = new Builder()) {
            headers.forEach(builder::setProperty);
            builder.addClasspath(folder.toFile());
            builder.addClasspath(home(ServicePlugin.class));
            builder.addClasspath(home(Component.class));
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new IllegalArgumentException(builder.getErrors().toString());
            }
            files.forEach(
                    (path, text) ->
                            jar.putResource(
                                    path,
                                    new EmbeddedResource(
                                            text.getBytes(StandardCharsets.UTF_8), 0)));
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            jar.write(bytes);
            return bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static File home(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one))
                    .forEach(file -> file.toFile().delete());
        }
    }
}
