package org.sharon.distribution.developer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A local Maven repository as a developer has it after an install: what was just built, and beside
 * it everything that this build itself uses, by links. So Maven works offline.
 */
final class LocalRepository {

    /** Folder of each module that a plugin's build needs, by artifact. */
    private static final Map<String, String> MODULES =
            Map.of(
                    "sharon-parent", ".",
                    "sharon-plugin-parent", "plugins",
                    "sharon-plugin-api", "plugin-api",
                    "sharon-plugin-descriptor", "plugin-api/descriptor",
                    "sharon-plugin-signing", "plugin-api/signing",
                    "sharon-platform-core", "platform-core",
                    "sharon-launcher", "distribution/launcher",
                    "sharon-plugin-testkit", "plugin-api/testkit",
                    "sharon-plugin-archetype", "plugin-api/archetype");

    private LocalRepository() {}

    static void makeIn(Path folder, String version) throws IOException {
        Path used = Path.of(System.getProperty("maven.repository"));
        Path org = folder.resolve("org");
        Files.createDirectories(org);
        link(used, folder, "org");
        link(used.resolve("org"), org, "sharon");
        Path root = Path.of("..").toRealPath();
        for (Map.Entry<String, String> module : MODULES.entrySet()) {
            String name = module.getKey() + "-" + version;
            Path from = root.resolve(module.getValue());
            Path to = org.resolve("sharon").resolve(module.getKey()).resolve(version);
            Files.createDirectories(to);
            Files.copy(from.resolve("pom.xml"), to.resolve(name + ".pom"));
            Path jar = from.resolve("target").resolve(name + ".jar");
            if (Files.exists(jar)) {
                Files.copy(jar, to.resolve(name + ".jar"));
            }
        }
    }

    private static void link(Path from, Path to, String without) throws IOException {
        try (Stream<Path> all = Files.list(from)) {
            for (Path each : all.toList()) {
                String name = each.getFileName().toString();
                if (!name.equals(without)) {
                    Files.createSymbolicLink(to.resolve(name), each);
                }
            }
        }
    }
}
