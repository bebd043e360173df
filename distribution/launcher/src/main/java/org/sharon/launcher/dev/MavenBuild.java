package org.sharon.launcher.dev;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.FolderTree;

/** The plugin's own build, for all that takes more than compiling: poms, components, templates. */
final class MavenBuild {

    private static final int LINES_SHOWN = 12;

    private final PluginProject project;

    MavenBuild(PluginProject project) {
        this.project = project;
    }

    /** Makes all classes anew, with manifest, component and descriptor; without tests. */
    void run() throws NotBuiltException, IOException, InterruptedException {
        FolderTree.delete(project.classes());
        List<String> offline = mavenWith("-o");
        if (!offline.isEmpty()
                && offline.stream().anyMatch(line -> line.contains("offline mode"))) {
            // The first build on a machine: Maven fetches what it needs once.
            offline = mavenWith();
        }
        if (!offline.isEmpty()) {
            throw new NotBuiltException(
                    offline.stream().limit(LINES_SHOWN).collect(Collectors.joining("\n")));
        }
    }

    /** Its complaints; none when it has built. */
    private List<String> mavenWith(String... more) throws IOException, InterruptedException {
        Path whole = project.wholeBuild();
        List<String> words = new ArrayList<>(List.of(program(whole), "-q", "-B", "-ntp"));
        words.addAll(List.of(more));
        words.addAll(List.of("-f", whole.resolve("pom.xml").toString()));
        if (!whole.equals(project.folder())) {
            words.addAll(List.of("-pl", whole.relativize(project.folder()).toString(), "-am"));
        }
        words.add("process-classes");
        words.add("org.apache.maven.plugins:maven-dependency-plugin:build-classpath");
        words.add("-Dmdep.outputFile=target/" + project.classPath().getFileName());
        words.add("-Dmdep.includeScope=test");
        Process maven = start(words);
        List<String> said =
                new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        if (maven.waitFor() == 0) {
            return List.of();
        }
        return MavenComplaints.in(said, project.folder());
    }

    private static Process start(List<String> words) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return process;
        } catch (IOException missing) {
            throw new CannotStartException(
                    "Maven cannot be started. Install it, or put mvnw into the plugin's folder.",
                    missing);
        }
    }

    private static String program(Path folder) {
        Path wrapper = folder.resolve("mvnw");
        return Files.isExecutable(wrapper) ? wrapper.toString() : "mvn";
    }
}
