package org.sharon.core.plugins;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** What a thread has used since it began, as the Java machine counts it. */
final class Meters {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final boolean COUNTS_TIME =
            THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

    private Meters() {}

    /** Nanoseconds that a processor worked for it; the clock where nobody counts them. */
    static long computed(Thread thread) {
        return COUNTS_TIME ? THREADS.getThreadCpuTime(thread.getId()) : System.nanoTime();
    }

    /** Bytes of everything it has made; always 0 where nobody counts them. */
    static long allocated(Thread thread) {
        return THREADS instanceof com.sun.management.ThreadMXBean counting
                        && counting.isThreadAllocatedMemorySupported()
                ? counting.getThreadAllocatedBytes(thread.getId())
                : 0;
    }
}
