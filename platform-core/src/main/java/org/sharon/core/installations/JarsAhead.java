package org.sharon.core.installations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jars that are read, checked and woven by other threads while whoever wants them has something
 * else to do. A node that starts with many services is open sooner.
 */
final class JarsAhead implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(JarsAhead.class);

    private final JarLoader loader;
    private final @Nullable ExecutorService readers;
    private final Future<Map<String, Future<PluginJar>>> read;

    /**
     * Asks for the {@code digests} on another thread too. What cannot be asked or read ahead is
     * read by whoever takes it.
     */
    JarsAhead(JarLoader loader, Supplier<List<String>> digests) {
        this.loader = loader;
        ExecutorService pool =
                Executors.newFixedThreadPool(
                        Runtime.getRuntime().availableProcessors(), JarsAhead::thread);
        this.readers = pool;
        this.read = pool.submit(() -> read(pool, digests.get()));
    }

    private JarsAhead(JarLoader loader) {
        this.loader = loader;
        this.readers = null;
        this.read = CompletableFuture.completedFuture(new HashMap<>());
    }

    /** Reads nothing ahead: for one jar, that is as soon. */
    static JarsAhead nothing(JarLoader loader) {
        return new JarsAhead(loader);
    }

    private Map<String, Future<PluginJar>> read(ExecutorService by, List<String> digests) {
        Map<String, Future<PluginJar>> all = new HashMap<>();
        for (String digest : digests) {
            all.put(digest, by.submit(() -> loader.loadAhead(digest)));
        }
        return all;
    }

    /**
     * Waits until it is read.
     *
     * @throws RefusedException as {@link JarLoader#load}
     */
    PluginJar take(String digest) {
        try {
            Future<PluginJar> jar = read.get().remove(digest);
            if (jar != null) {
                return jar.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RefusedException refusal) {
                throw refusal;
            }
            log.debug("Nothing was read ahead", failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new RefusedException("The node is stopping", stopping);
        }
        return loader.load(digest);
    }

    @Override
    public void close() {
        if (readers != null) {
            readers.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "plugin-jars", 0, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(JarsAhead.class.getClassLoader());
        return thread;
    }
}
