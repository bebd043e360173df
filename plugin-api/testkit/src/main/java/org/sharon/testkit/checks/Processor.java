package org.sharon.testkit.checks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/** Time of the processor, as the platform counts it: a busy machine makes no plugin slow. */
final class Processor {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final long begun = THREADS.getCurrentThreadCpuTime();

    private Processor() {}

    static Processor start() {
        return new Processor();
    }

    /** How long this thread has computed since the start. */
    Duration used() {
        return Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - begun);
    }
}
