package org.sharon.example.allotment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.descriptor.DescriptorWriter;
import org.sharon.testkit.running.Jars;

/** A later version of the plugin, which holds what this one only asks about: amounts of a spray. */
final class StricterAllotment {

    private static final String CLASS = "org/sharon/example/allotment/Spraying";
    private static final String PHRASES = "META-INF/sharon/phrases.tsv";

    private StricterAllotment() {}

    /** Makes it in {@code folder}, as a developer's build would. */
    static Path jar(Path folder) throws IOException {
        Path now = Jars.of(AllotmentPlugin.class);
        Path jar = folder.resolve("stricter.jar");
        Jars.put(now, jar);
        Path compiled = compile(folder, now);
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            Files.copy(compiled, emptied(files.getPath(CLASS + ".class")));
            change(files.getPath(PHRASES), "\tA2\tnudge\t", "\tA2\thold\t");
            change(
                    files.getPath("META-INF/MANIFEST.MF"),
                    "Bundle-Version: 1.",
                    "Bundle-Version: 2.");
        }
        DescriptorWriter.write(jar);
        return jar;
    }

    private static Path compile(Path folder, Path now) throws IOException {
        Path source = folder.resolve("Spraying.java");
        Files.copy(Path.of("src/main/java", CLASS + ".java"), source);
        change(source, "Verdict.NUDGE", "Verdict.HOLD");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath =
                now + System.getProperty("path.separator") + Jars.of(ServicePlugin.class);
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
        return folder.resolve(CLASS + ".class");
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
