package org.sharon.core.plugins;

import java.util.ArrayDeque;
import java.util.Deque;
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
    private static final long IDLE_MILLIS = 60_000;

    /** To wake a thread costs more than most calls take, and calls come in flocks. */
    private static final long AWAKE_NANOS = 50_000;

    private final String service;
    private final ClassLoader loader;
    private final Deque<Call<?>> waiting = new ArrayDeque<>();
    private int workers;
    private int idle;
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
    synchronized boolean take(Call<?> call) {
        if (dismissed || lost >= MOST_LOST) {
            return false;
        }
        waiting.addLast(call);
        open = waiting.size();
        if (open > awake) {
            if (awake + idle >= open) {
                notify();
            } else if (workers < WORKERS) {
                hire();
            }
        }
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
        notifyAll();
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

    private Call<?> next() {
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

    private synchronized Call<?> nextAsleep() {
        awake--;
        long end = System.nanoTime() + IDLE_MILLIS * 1_000_000;
        while (waiting.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (dismissed || left <= 0) {
                workers--;
                return null;
            }
            idle++;
            try {
                wait(left);
            } catch (InterruptedException unexpected) {
                // Only a lost thread is interrupted, and this one is not lost.
                Thread.interrupted();
            } finally {
                idle--;
            }
        }
        Call<?> call = waiting.removeFirst();
        open = waiting.size();
        return call;
    }
}
