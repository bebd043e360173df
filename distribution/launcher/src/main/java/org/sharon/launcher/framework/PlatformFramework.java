package org.sharon.launcher.framework;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.sharon.launcher.home.CannotStartException;

/** Felix with the bundles of the archive in it. */
public final class PlatformFramework implements AutoCloseable {

    private static final Duration TO_STOP = Duration.ofSeconds(6);

    /** The ports were free when they were looked at, before the database was started. */
    private static final String TAKEN =
            "Another program has taken a port while SHaRON was starting."
                    + " Start it again, or give it other ports with --port and -D sharon.management.port.";

    private final Framework framework;

    private PlatformFramework(Framework framework) {
        this.framework = framework;
    }

    /**
     * Prepares a framework in which nothing runs yet.
     *
     * @param storage emptied first; bundles are unpacked there
     * @param properties what the bundles may ask for by name
     */
    public static PlatformFramework in(Path storage, Map<String, String> properties) {
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, storage.toString());
        configuration.put(
                Constants.FRAMEWORK_STORAGE_CLEAN, Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT);
        // While a plugin is replaced, its old and its new version are both there.
        configuration.put(Constants.FRAMEWORK_BSNVERSION, Constants.FRAMEWORK_BSNVERSION_MULTIPLE);
        // Java 17 writes calls to classes of this package into those that record events, and a
        // flight recording would otherwise end the platform.
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, "jdk.jfr.internal.handlers");
        configuration.put("felix.log.level", "2");
        return new PlatformFramework(
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow()
                        .newFramework(configuration));
    }

    /**
     * Installs every jar of the folder, then starts them all.
     *
     * @throws CannotStartException with the sentence of the bundle that refused to start
     */
    public void start(Path bundles) {
        try {
            framework.init();
            List<Bundle> installed = new ArrayList<>();
            for (Path jar : jarsIn(bundles)) {
                installed.add(framework.getBundleContext().installBundle(jar.toUri().toString()));
            }
            framework.start();
            for (Bundle bundle : installed) {
                bundle.start();
            }
        } catch (BundleException e) {
            throw explained(e);
        }
    }

    /**
     * Waits for the command that the platform offers under this name.
     *
     * @throws CannotStartException when the platform does not offer it in time
     */
    public ToIntFunction<String[]> command(String name, Duration limit) {
        return new OfferedCommand(framework.getBundleContext(), name).await(limit);
    }

    /** Returns when the framework has stopped, whoever stopped it. */
    public void awaitStop() throws InterruptedException {
        framework.waitForStop(0);
    }

    @Override
    public void close() throws BundleException, InterruptedException {
        framework.stop();
        framework.waitForStop(TO_STOP.toMillis());
    }

    private static List<Path> jarsIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new CannotStartException(
                    "The folder %s is missing. Unpack the archive again, and start bin/sharon."
                            .formatted(folder),
                    e);
        }
    }

    /** Our own exceptions explain themselves in a sentence; any other is a fault in the program. */
    static RuntimeException explained(BundleException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new CannotStartException(TAKEN, e);
            }
            if (cause.getClass().getName().startsWith("org.sharon.")) {
                return new CannotStartException(cause.getMessage(), e);
            }
        }
        return new IllegalStateException("The platform did not start", e);
    }
}
