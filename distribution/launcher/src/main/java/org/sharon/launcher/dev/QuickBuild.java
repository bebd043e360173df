package org.sharon.launcher.dev;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.sharon.launcher.home.CannotStartException;
import org.sharon.launcher.home.FolderTree;

/**
 * Compiles in this process and keeps the manifest and the component that Maven made last. Says when
 * that is not enough.
 */
final class QuickBuild {

    private static final Pattern API = Pattern.compile("org/sharon/api/([a-z]+)/");
    private static final String COMPONENT = "Lorg/osgi/service/component/annotations/Component;";

    /** What a plugin may see. Its tests see more, and the class path has that too. */
    private static final Pattern SEEN =
            Pattern.compile(
                    "sharon-plugin-api-|plugin-api/target/classes|osgi\\.annotation"
                            + "|component\\.annotations|jspecify|jte-runtime");

    private final PluginProject project;
    private final JavaCompiler compiler;

    QuickBuild(PluginProject project) {
        this.project = project;
        this.compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new CannotStartException(
                    "This Java has no compiler. Install a JDK, not only a JRE, or set JAVA_HOME.");
        }
    }

    /**
     * Builds what these changes need.
     *
     * @return false when Maven has to do it
     * @throws NotBuiltException with a line for each problem; the classes are as they were
     */
    boolean run(Collection<Path> changed) throws NotBuiltException, IOException {
        if (!changed.stream().allMatch(this::canBuild) || Files.notExists(project.manifest())) {
            return false;
        }
        if (changed.stream().anyMatch(file -> file.toString().endsWith(".java"))) {
            Path compiled = Files.createTempDirectory("sharon-dev");
            try {
                compile(compiled);
                if (!fitsTheManifest(compiled)) {
                    return false;
                }
                copy(compiled, project.classes());
            } finally {
                FolderTree.delete(compiled);
            }
        }
        for (Path file : changed) {
            if (file.startsWith(project.resources())) {
                Path to =
                        project.classes().resolve(project.resources().relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to, REPLACE_EXISTING);
            }
        }
        return true;
    }

    /** Compiles, and throws away what comes of it. */
    void compileForNothing() throws NotBuiltException, IOException {
        if (Files.exists(project.classPath())) {
            Path compiled = Files.createTempDirectory("sharon-dev");
            try {
                compile(compiled);
            } finally {
                FolderTree.delete(compiled);
            }
        }
    }

    /** A file that is gone has left classes behind, and those only Maven takes away. */
    private boolean canBuild(Path file) {
        boolean isSource = file.toString().endsWith(".java") && !file.endsWith("package-info.java");
        return Files.exists(file) && (isSource || file.startsWith(project.resources()));
    }

    private void compile(Path into) throws NotBuiltException, IOException {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<String> options =
                List.of(
                        "--release",
                        "17",
                        "-parameters",
                        "-proc:none",
                        "-cp",
                        visibleClassPath(),
                        "-d",
                        into.toString());
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(found, Locale.ENGLISH, null)) {
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    files,
                                    found,
                                    options,
                                    null,
                                    files.getJavaFileObjectsFromPaths(project.sources()))
                            .call();
            if (!compiled) {
                throw new NotBuiltException(
                        found.getDiagnostics().stream()
                                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                                .map(this::sentence)
                                .collect(Collectors.joining("\n")));
            }
        }
    }

    private String sentence(Diagnostic<? extends JavaFileObject> problem) {
        String what = problem.getMessage(Locale.ENGLISH).replaceAll("\\s*\\R\\s*", ", ");
        if (problem.getSource() == null) {
            return what;
        }
        Path file = Path.of(problem.getSource().toUri());
        return "%s:%d: %s"
                .formatted(project.folder().relativize(file), problem.getLineNumber(), what);
    }

    private String visibleClassPath() throws IOException {
        String[] all = Files.readString(project.classPath()).strip().split(File.pathSeparator);
        return Stream.of(all)
                .filter(entry -> SEEN.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The manifest imports the packages that are used, and names the components that are there. */
    private boolean fitsTheManifest(Path compiled) throws IOException {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(project.manifest())) {
            manifest = new Manifest(in);
        }
        String imports = manifest.getMainAttributes().getValue("Import-Package") + ",";
        String components = manifest.getMainAttributes().getValue("Service-Component") + "";
        Set<String> found = new TreeSet<>();
        for (Path file : classesIn(compiled)) {
            String bytes = new String(Files.readAllBytes(file), ISO_8859_1);
            Matcher used = API.matcher(bytes);
            while (used.find()) {
                if (!imports.contains("org.sharon.api." + used.group(1) + ";")) {
                    return false;
                }
            }
            if (bytes.contains(COMPONENT)) {
                String name = compiled.relativize(file).toString();
                found.add(
                        "OSGI-INF/"
                                + name.substring(0, name.length() - ".class".length())
                                        .replace(File.separatorChar, '.')
                                + ".xml");
            }
        }
        return found.equals(new TreeSet<>(List.of(components.split(","))));
    }

    private static List<Path> classesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : new ArrayList<>(classesIn(from))) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target, REPLACE_EXISTING);
        }
    }
}
