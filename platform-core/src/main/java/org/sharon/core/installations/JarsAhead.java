package org.sharon.core.installations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;

/**
 * Jars that are read, checked and woven by other threads while the first of them is made ready to
 * serve. A node that starts with many services is open sooner.
 */
final class JarsAhead implements AutoCloseable {

    private final JarLoader loader;
    private final ExecutorService readers;
    private final Map<String, Future<PluginJar>> read = new HashMap<>();

    JarsAhead(JarLoader loader, List<String> digests) {
        this.loader = loader;
        this.readers =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(), JarsAhead::thread);
        // One alone is read by whoever takes it.
        if (digests.size() > 1) {
            digests.forEach(it -> read.put(it, readers.submit(() -> loader.load(it).madeReady())));
        }
    }

    /**
     * Waits until it is read.
     *
     * @throws RefusedException as {@link JarLoader#load}
     */
    PluginJar take(String digest) {
        Future<PluginJar> jar = read.remove(digest);
        if (jar == null) {
            return loader.load(digest);
        }
        try {
            return jar.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedException("The node is stopping", stopping);
        }
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "plugin-jars", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(JarsAhead.class.getClassLoader());
        return thread;
    }
}
