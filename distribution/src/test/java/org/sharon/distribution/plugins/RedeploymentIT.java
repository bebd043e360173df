package org.sharon.distribution.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.BundleWiring;

@ExtendWith(InFelix.class)
class RedeploymentIT {

    private static final int TIMES = 50;

    @TempDir Path folder;

    @Test
    void theClassLoadersOfOldVersionsAreCollected(BundleContext context) throws Exception {
        byte[][] jars = {
            PluginSource.of("garden").version("1.0.0").jar(),
            PluginSource.of("garden").version("2.0.0").jar()
        };
        Files.write(folder.resolve("garden.jar"), PluginSource.of("garden").jar());

        try (LoaderWatch loaders = new LoaderWatch(context);
                RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            for (int time = 0; time < TIMES; time++) {
                plugins.rename("garden.jar", jars[time % 2]);
                plugins.awaitVersion("garden", time % 2 == 0 ? "1.0.0" : "2.0.0");
                plugins.review("garden");
            }

            assertThat(loaders.seen).hasSizeGreaterThanOrEqualTo(TIMES);
            loaders.awaitAtMost(1);
        }
    }

    @Test
    void theClassLoadersOfRefusedPluginsAreCollected(BundleContext context) throws Exception {
        byte[] bad = PluginSource.of("garden").whenMade("Integer.parseInt(\"?\");").jar();
        byte[] worse = PluginSource.of("garden").rooms("throw new StackOverflowError();").jar();

        try (LoaderWatch loaders = new LoaderWatch(context);
                RunningPlugins plugins = RunningPlugins.in(context, folder)) {
            for (int time = 0; time < 5; time++) {
                plugins.rename("garden.jar", bad);
                await().until(() -> plugins.awaitRefusal("garden.jar").startsWith("Its component"));
                plugins.rename("garden.jar", worse);
                await().until(() -> plugins.awaitRefusal("garden.jar").startsWith("rooms()"));
            }

            assertThat(loaders.seen).hasSize(10);
            loaders.awaitAtMost(0);
        }
    }

    /** Remembers the class loader of every plugin without keeping it alive. */
    private static final class LoaderWatch implements SynchronousBundleListener, AutoCloseable {

        final List<WeakReference<ClassLoader>> seen = new CopyOnWriteArrayList<>();
        private final BundleContext context;

        LoaderWatch(BundleContext context) {
            this.context = context;
            context.addBundleListener(this);
        }

        @Override
        public void bundleChanged(BundleEvent event) {
            if (event.getType() == BundleEvent.RESOLVED) {
                BundleWiring wiring = event.getBundle().adapt(BundleWiring.class);
                seen.add(new WeakReference<>(wiring.getClassLoader()));
            }
        }

        void awaitAtMost(int alive) {
            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                System.gc();
                                return seen.stream().filter(each -> each.get() != null).count()
                                        <= alive;
                            });
        }

        @Override
        public void close() {
            context.removeBundleListener(this);
        }
    }
}
