package org.sharon.launcher.dev;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Builds, waits for a file to be saved, builds again. What does not build is said in one line for
 * each problem, and what was built before goes on serving.
 */
public final class DevLoop {

    private static final int LOOK_EVERY_MILLIS = 100;

    private final PluginProject project;
    private final QuickBuild quick;
    private final MavenBuild maven;
    private final PrintStream out;
    private final Thread thread = new Thread(this::watch, "dev");
    private Path plugins = Path.of("");
    private Map<Path, String> built = Map.of();

    private DevLoop(PluginProject project, PrintStream out) {
        this.project = project;
        this.quick = new QuickBuild(project);
        this.maven = new MavenBuild(project);
        this.out = out;
    }

    /**
     * Builds the plugin for the first time.
     *
     * @throws org.sharon.launcher.home.CannotStartException when the folder holds no plugin
     */
    public static DevLoop of(Path folder, PrintStream out)
            throws IOException, InterruptedException {
        DevLoop loop = new DevLoop(PluginProject.in(folder), out);
        loop.built = loop.project.stamps();
        loop.build(true, Set.of());
        return loop;
    }

    /** Puts what is built into {@code plugins}, and from now on whatever is saved. */
    public void serveFrom(Path plugins) throws IOException {
        this.plugins = plugins;
        if (Files.exists(project.manifest())) {
            new PackedPlugin(project).putInto(plugins);
        }
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        warmUp();
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY_MILLIS);
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first compilation in a process takes many times longer than the next. */
    private void warmUp() {
        try {
            quick.compileForNothing();
        } catch (IOException | UncheckedIOException | NotBuiltException saidAtTheNextSave) {
            // Whoever saves a file reads it then.
        }
    }

    private void look() throws InterruptedException {
        try {
            Map<Path, String> now = project.stamps();
            if (now.equals(built)) {
                return;
            }
            Set<Path> changed = new TreeSet<>();
            now.forEach(
                    (file, stamp) -> {
                        if (!stamp.equals(built.get(file))) {
                            changed.add(file);
                        }
                    });
            built.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
            built = now;
            build(false, changed);
        } catch (IOException | UncheckedIOException unreadable) {
            // A walk through folders that go away meanwhile throws the unchecked one.
            out.println("dev: the plugin's folder cannot be read: " + unreadable);
        }
    }

    /** Builds as little as it can. */
    private void build(boolean everything, Set<Path> changed)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        String how = "compiled";
        try {
            if (everything || !quick.run(changed)) {
                how = "built with Maven";
                maven.run();
            } else {
                new WrittenDescriptor(project).write();
            }
            if (!plugins.toString().isEmpty()) {
                new PackedPlugin(project).putInto(plugins);
            }
            out.printf(
                    "dev: %s is %s in %d ms.%n",
                    project.folder().getFileName(), how, (System.nanoTime() - start) / 1_000_000);
        } catch (NotBuiltException problem) {
            problem.getMessage().lines().forEach(line -> out.println("dev: " + line));
            out.println("dev: It does not build. What was built before goes on serving.");
        }
    }
}
