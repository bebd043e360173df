package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** The core's bundle, as it is shipped. */
@ExtendWith(InFelix.class)
class CoreBundleIT {

    private final CountDownLatch resolving = new CountDownLatch(1);
    private final CountDownLatch looked = new CountDownLatch(1);
    private BundleContext context;
    private Bundle core;

    @BeforeEach
    void install(BundleContext context) throws Exception {
        this.context = context;
        core = context.installBundle(shipped().toUri().toString());
        assertThat(core.loadClass("org.sharon.core.app.CoreActivator")).isNotNull();
    }

    @AfterEach
    void uninstall() throws Exception {
        core.uninstall();
    }

    /**
     * What it imports dynamically is resolved under a lock of the whole framework. A thread that is
     * interrupted while it waits there is told that the class does not exist, and Java remembers
     * that for as long as the platform runs: then no connection to the database opens any more.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.crypto.Cipher",
                "javax.net.SocketFactory",
                "javax.net.ssl.SSLContext",
                "javax.sql.DataSource",
                "org.xml.sax.InputSource"
            })
    void findsTheClassesOfTheJdkWhileTheFrameworkIsBusy(String name) throws Exception {
        ServiceRegistration<?> hook =
                context.registerService(ResolverHookFactory.class, triggers -> new Slow(), null);
        Bundle other = context.installBundle("other", emptyBundle());
        CompletableFuture<Boolean> resolved =
                CompletableFuture.supplyAsync(() -> wiring().resolveBundles(List.of(other)));
        try {
            resolving.await();
            Thread.currentThread().interrupt();

            assertThat(core.loadClass(name).getName()).isEqualTo(name);
        } finally {
            Thread.interrupted();
            looked.countDown();
            resolved.join();
            hook.unregister();
            other.uninstall();
        }
    }

    private FrameworkWiring wiring() {
        return context.getBundle(0).adapt(FrameworkWiring.class);
    }

    private static InputStream emptyBundle() throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-ManifestVersion", "2");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "org.sharon.other");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new JarOutputStream(bytes, manifest).close();
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static Path shipped() throws IOException {
        Path bundles = Path.of(System.getProperty("archive.folder"), "bundles");
        try (Stream<Path> files = Files.list(bundles)) {
            return files.filter(file -> file.getFileName().toString().contains("platform-core"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Keeps the framework busy until somebody has looked for a class. */
    private final class Slow implements ResolverHook {

        @Override
        public void filterResolvable(Collection<BundleRevision> candidates) {
            resolving.countDown();
            try {
                looked.await();
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
        }

        @Override
        public void filterSingletonCollisions(
                BundleCapability singleton, Collection<BundleCapability> candidates) {}

        @Override
        public void filterMatches(
                BundleRequirement requirement, Collection<BundleCapability> candidates) {}

        @Override
        public void end() {}
    }
}
