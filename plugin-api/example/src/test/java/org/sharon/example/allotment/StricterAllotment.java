package org.sharon.example.allotment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.osgi.service.component.annotations.Component;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.descriptor.DescriptorWriter;
import org.sharon.testkit.running.Jars;

/** A later version of the plugin, which holds what this one only asks about: amounts of a spray. */
final class StricterAllotment {

    static final String SAYS = "We now ask you to leave out how much you spray.";

    private static final String PACKAGE = "org/sharon/example/allotment/";
    private static final String PHRASES = "META-INF/sharon/phrases.tsv";

    private StricterAllotment() {}

    /** Makes it in {@code folder}, as a developer's build would. */
    static Path jar(Path folder) throws IOException {
        Path now = Jars.of(AllotmentPlugin.class);
        Path jar = folder.resolve("stricter.jar");
        Jars.put(now, jar);
        Path rule = compile(folder, now, "Spraying", "Verdict.NUDGE", "Verdict.HOLD");
        Path plugin =
                compile(
                        folder,
                        now,
                        "AllotmentPlugin",
                        "You can say on which day you will water. Look under More for you.",
                        SAYS);
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            for (Path compiled : List.of(rule, plugin)) {
                String name = compiled.getFileName().toString();
                Files.copy(compiled, emptied(files.getPath(PACKAGE + name)));
            }
            change(files.getPath(PHRASES), "\tA2\tnudge\t", "\tA2\thold\t");
            change(
                    files.getPath("META-INF/MANIFEST.MF"),
                    "Bundle-Version: 1.",
                    "Bundle-Version: 2.");
        }
        DescriptorWriter.write(jar);
        return jar;
    }

    private static Path compile(Path folder, Path now, String name, String before, String after)
            throws IOException {
        Path source = folder.resolve(name + ".java");
        Files.copy(Path.of("src/main/java", PACKAGE + name + ".java"), source);
        change(source, before, after);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath =
                String.join(
                        System.getProperty("path.separator"),
                        now.toString(),
                        Jars.of(ServicePlugin.class).toString(),
                        Jars.of(Component.class).toString());
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status =
                compiler.run(
                        null,
                        complaints,
                        complaints,
                        "--release",
                        "17",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(status).as(complaints.toString(UTF_8)).isZero();
        return folder.resolve(PACKAGE + name + ".class");
    }

    private static Path emptied(Path file) throws IOException {
        Files.delete(file);
        return file;
    }

    private static void change(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }
}
