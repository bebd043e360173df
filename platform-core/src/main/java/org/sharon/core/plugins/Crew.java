package org.sharon.core.plugins;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sharon.api.guard.PluginThread;

/**
 * The threads of one version of a service. Each service has its own, so that one that hangs keeps
 * no other waiting, and each version has its own, so that whatever plugin code left in a thread
 * goes when the version goes.
 *
 * <p>Java cannot stop a thread. One whose call is late is given up: it ends at the plugin's next
 * step, or when the JDK lets go of it; another takes its place meanwhile, and when too many are
 * lost no more work is taken on.
 */
final class Crew {

    static final int WORKERS = 2;
    static final int MOST_LOST = 3;
    private static final long IDLE_NANOS = 60_000_000_000L;

    /** To wake a thread costs more than most calls take, and calls come in flocks. */
    private static final long AWAKE_NANOS = 50_000;

    private final String service;
    private final ClassLoader loader;
    private final Deque<Call<?>> waiting = new ArrayDeque<>();

    /** The last to fall asleep is the first to be woken. */
    private final Deque<Thread> asleep = new ArrayDeque<>();

    private int workers;
    private int awake;
    private int lost;
    private int hired;
    private volatile int open;
    private volatile boolean dismissed;

    Crew(String service, ClassLoader loader) {
        this.service = service;
        this.loader = loader;
    }

    /** Runs {@code call} as soon as a thread is free; false when this crew takes on no more. */
    boolean take(Call<?> call) {
        Thread woken = null;
        synchronized (this) {
            if (dismissed || lost >= MOST_LOST) {
                return false;
            }
            waiting.addLast(call);
            open = waiting.size();
            if (open > awake) {
                woken = asleep.pollLast();
                if (woken == null && workers < WORKERS) {
                    hire();
                }
            }
        }
        // Outside the lock, which is the first thing that it wants.
        LockSupport.unpark(woken);
        return true;
    }

    /** The caller of {@code call} waits no longer, so its thread is lost until it comes back. */
    synchronized void giveUp(Call<?> call) {
        lost++;
        workers--;
        call.stop();
        if (!waiting.isEmpty() && workers < WORKERS && lost < MOST_LOST) {
            hire();
        }
    }

    /** A call that nobody has begun and nobody waits for. */
    synchronized void forget(Call<?> call) {
        waiting.remove(call);
        open = waiting.size();
    }

    /** No more work: each thread ends as soon as it is free. */
    synchronized void dismiss() {
        dismissed = true;
        asleep.forEach(LockSupport::unpark);
    }

    synchronized int lost() {
        return lost;
    }

    private void hire() {
        workers++;
        hired++;
        Thread thread = new PluginThread(this::work, "plugin-" + service + "-" + hired);
        thread.setContextClassLoader(loader);
        thread.start();
    }

    private void work() {
        for (Call<?> call = next(); call != null; call = next()) {
            boolean stillAwaited;
            try {
                stillAwaited = call.run();
            } catch (Throwable noMemoryEvenToSaySo) {
                die(call);
                throw noMemoryEvenToSaySo;
            }
            // Plugin code may have left these behind in the thread.
            Thread.interrupted();
            Thread.currentThread().setContextClassLoader(loader);
            if (!stillAwaited) {
                comeBack();
                return;
            }
        }
    }

    /** Its caller hears nothing and gives it up in time. */
    private synchronized void die(Call<?> call) {
        if (call.isLost()) {
            lost--;
        } else {
            workers--;
        }
    }

    private synchronized void comeBack() {
        lost--;
    }

    private @Nullable Call<?> next() {
        expectOne();
        long end = System.nanoTime() + AWAKE_NANOS;
        // Whoever else wants this processor gets it meanwhile.
        while (open == 0 && !dismissed && System.nanoTime() - end < 0) {
            Thread.yield();
        }
        return nextAsleep();
    }

    private synchronized void expectOne() {
        awake++;
    }

    private @Nullable Call<?> nextAsleep() {
        Thread here = Thread.currentThread();
        long end = System.nanoTime() + IDLE_NANOS;
        boolean first = true;
        while (true) {
            long left = end - System.nanoTime();
            synchronized (this) {
                if (first) {
                    awake--;
                    first = false;
                }
                asleep.remove(here);
                if (!waiting.isEmpty()) {
                    Call<?> call = waiting.removeFirst();
                    open = waiting.size();
                    return call;
                }
                if (dismissed || left <= 0) {
                    workers--;
                    return null;
                }
                asleep.addLast(here);
            }
            LockSupport.parkNanos(this, left);
            // Only a lost thread is interrupted, and this one is not lost.
            Thread.interrupted();
        }
    }
}
