package org.sharon.core.app;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process when its memory stays full, so that whatever started it starts it afresh.
 *
 * <p>Java could do so itself at the first {@code OutOfMemoryError}. But one that a plugin asked for
 * is caught, and its post is held; it must not take the building with it, and again when the post
 * is sent again.
 */
final class HeapWatch {

    private static final Logger log = LoggerFactory.getLogger(HeapWatch.class);

    private static final double FULL = 0.97;
    private static final int TOO_OFTEN = 3;
    private static final long EVERY_SECONDS = 10;
    private static final int ENVIRONMENT = 3;

    private long collections;
    private int times;

    static void start() {
        Thread thread = new Thread(null, new HeapWatch()::watch, "heap-watch", 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            do {
                TimeUnit.SECONDS.sleep(EVERY_SECONDS);
            } while (!isFullAgain(share(), collectionsSoFar()));
        } catch (InterruptedException stopped) {
            return;
        }
        log.error("The memory stays full, so the platform ends. Give it more with -Xmx.");
        Runtime.getRuntime().halt(ENVIRONMENT);
    }

    /**
     * True when the heap was full after every collection of several looks.
     *
     * @param share what was in use after the last collection, of all there is
     */
    boolean isFullAgain(double share, long collectionsSoFar) {
        boolean collected = collectionsSoFar > collections;
        collections = collectionsSoFar;
        times = share < FULL ? 0 : collected ? times + 1 : times;
        return times >= TOO_OFTEN;
    }

    private static double share() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .filter(MemoryPoolMXBean::isUsageThresholdSupported)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(usage -> usage != null && usage.getMax() > 0)
                .mapToDouble(HeapWatch::share)
                .max()
                .orElse(0);
    }

    private static double share(MemoryUsage usage) {
        return (double) usage.getUsed() / usage.getMax();
    }

    private static long collectionsSoFar() {
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }
}
