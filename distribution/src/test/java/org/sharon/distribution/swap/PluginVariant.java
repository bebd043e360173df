package org.sharon.distribution.swap;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.sharon.descriptor.BadDescriptorException;
import org.sharon.descriptor.DescriptorWriter;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.PluginDescriptor;
import org.sharon.distribution.SharonArchive;

/**
 * The plugin for eating disorders of the archive with a few words of its source changed, under
 * another version. What is not changed is in the jar as it was built.
 */
public final class PluginVariant {

    public static final String JAR = "sharon-plugin-eating-disorders.jar";

    private static final String PACKAGE = "org/sharon/eatingdisorders/";
    private static final String VERSION = "Bundle-Version";

    private final Path sources;
    private final String name;
    private final Map<String, String> changed = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> relabelled = new LinkedHashMap<>();

    private PluginVariant(Path sources, String name) {
        this.sources = sources;
        this.name = name;
    }

    /**
     * @param sources the folder with the plugin's sources
     * @param name added to the version
     */
    public static PluginVariant of(Path sources, String name) {
        return new PluginVariant(sources, name);
    }

    /** With other words in the source of a class; they must be there. */
    public PluginVariant replacing(String className, String before, String after)
            throws IOException {
        String source =
                changed.containsKey(className)
                        ? changed.get(className)
                        : Files.readString(sources.resolve(PACKAGE + className + ".java"));
        if (!source.contains(before)) {
            throw new IllegalStateException(className + " does not say: " + before);
        }
        changed.put(className, source.replace(before, after));
        return this;
    }

    /** With one more class in the plugin's package. */
    public PluginVariant with(String className, String source) {
        changed.put(className, "package org.sharon.eatingdisorders;\n" + source);
        return this;
    }

    /** Whose own phrases expect another verdict of a rule, so that it may give it. */
    public PluginVariant expecting(String rule, String before, String after) {
        relabelled.put("\t" + rule + "\t" + before + "\t", "\t" + rule + "\t" + after + "\t");
        return this;
    }

    /** With more at the end of a header of the manifest. */
    public PluginVariant appending(String header, String more) {
        headers.put(header, more);
        return this;
    }

    public Path write(Path to) throws IOException {
        Path folder = Files.createTempDirectory("plugin-variant");
        try {
            if (!changed.isEmpty()) {
                compile(folder);
            }
            pack(folder, to);
            describe(to);
            return to;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted((one, other) -> other.compareTo(one))
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private static Path original() {
        return SharonArchive.folder().resolve("plugins").resolve(JAR);
    }

    private static Path api() throws IOException {
        try (Stream<Path> files = Files.list(SharonArchive.folder().resolve("bundles"))) {
            return files.filter(each -> each.getFileName().toString().contains("plugin-api"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void compile(Path folder) throws IOException {
        List<File> files = new ArrayList<>();
        for (Map.Entry<String, String> each : changed.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".java");
            files.add(Files.writeString(file, each.getValue()).toFile());
        }
        // One annotation is all that the plugin's main class needs of OSGi, and it is not kept.
        Path component = folder.resolve("Component.java");
        files.add(
                Files.writeString(
                                component,
                                "package org.osgi.service.component.annotations; public @interface"
                                        + " Component { Class<?>[] service(); }")
                        .toFile());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        String classPath = original() + File.pathSeparator + api();
        List<String> options =
                List.of("--release", "17", "-proc:none", "-cp", classPath, "-d", folder.toString());
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
                throw new IllegalStateException(complaints.toString());
            }
        }
    }

    private void pack(Path folder, Path to) throws IOException {
        Set<String> written = new HashSet<>();
        try (JarInputStream from = new JarInputStream(Files.newInputStream(original()));
                JarOutputStream jar =
                        new JarOutputStream(
                                Files.newOutputStream(to), renumbered(from.getManifest()))) {
            for (JarEntry entry = from.getNextJarEntry();
                    entry != null;
                    entry = from.getNextJarEntry()) {
                jar.putNextEntry(new JarEntry(entry.getName()));
                written.add(entry.getName());
                Path compiled = folder.resolve(entry.getName());
                if (Files.isRegularFile(compiled)) {
                    Files.copy(compiled, jar);
                } else if (entry.getName().equals(JarFacts.PHRASES)) {
                    jar.write(relabelled(from.readAllBytes()));
                } else {
                    from.transferTo(jar);
                }
            }
            for (String each : changed.keySet()) {
                String added = PACKAGE + each + ".class";
                if (written.add(added)) {
                    jar.putNextEntry(new JarEntry(added));
                    Files.copy(folder.resolve(added), jar);
                }
            }
        }
    }

    private byte[] relabelled(byte[] phrases) {
        String text = new String(phrases, UTF_8);
        for (Map.Entry<String, String> each : relabelled.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text.getBytes(UTF_8);
    }

    /** As its build does it; one that throws there is described as if nothing was changed. */
    private static void describe(Path jar) throws IOException {
        try {
            DescriptorWriter.write(jar);
        } catch (BadDescriptorException throwing) {
            PluginDescriptor unchanged = DescriptorWriter.describe(original());
            try (FileSystem files = FileSystems.newFileSystem(jar);
                    JarFile changed = new JarFile(jar.toFile())) {
                String version = changed.getManifest().getMainAttributes().getValue(VERSION);
                Files.writeString(
                        files.getPath(JarFacts.DESCRIPTOR), unchanged.version(version).toJson());
            }
        }
    }

    private Manifest renumbered(Manifest manifest) {
        Manifest changedOne = new Manifest(manifest);
        Attributes main = changedOne.getMainAttributes();
        String version = main.getValue(VERSION);
        boolean hasQualifier = version.chars().filter(each -> each == '.').count() == 3;
        main.putValue(VERSION, version + (hasQualifier ? "-" : ".") + name);
        headers.forEach((header, more) -> main.putValue(header, main.getValue(header) + more));
        return changedOne;
    }
}
