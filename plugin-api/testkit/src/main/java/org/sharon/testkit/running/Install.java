package org.sharon.testkit.running;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.scr.impl.Activator;
import org.osgi.service.component.ComponentContext;
import org.osgi.util.function.Consumer;
import org.osgi.util.promise.Promise;
import org.sharon.api.plugin.ServicePlugin;
import org.sharon.core.moderation.rules.RuleSet;

/** A folder that looks to the launcher like the unpacked archive, made from the class path. */
final class Install {

    private static final Map<String, Class<?>> BUNDLES = new LinkedHashMap<>();

    static {
        BUNDLES.put("sharon-plugin-api.jar", ServicePlugin.class);
        BUNDLES.put("sharon-platform-core.jar", RuleSet.class);
        BUNDLES.put("org.apache.felix.scr.jar", Activator.class);
        BUNDLES.put("org.osgi.service.component.jar", ComponentContext.class);
        BUNDLES.put("org.osgi.util.promise.jar", Promise.class);
        BUNDLES.put("org.osgi.util.function.jar", Consumer.class);
    }

    private final Path folder;

    Install(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    void make() throws IOException {
        Files.createDirectories(folder.resolve("bundles"));
        Files.createDirectories(folder.resolve("plugins"));
        BUNDLES.forEach((name, type) -> Jars.put(Jars.of(type), folder.resolve("bundles/" + name)));
    }

    /** All that is on ours, without what is in the bundles: the platform logs in its own way. */
    static String classPathOfTheLauncher() {
        Set<String> inBundles =
                BUNDLES.values().stream()
                        .map(type -> Jars.of(type).toString())
                        .collect(Collectors.toSet());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !inBundles.contains(Path.of(entry).toAbsolutePath().toString()))
                .filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
