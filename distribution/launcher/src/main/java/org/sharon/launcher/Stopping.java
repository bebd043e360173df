package org.sharon.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import sun.misc.Signal;

/**
 * The end of the process, however it comes: what was started last is stopped first.
 *
 * <p>Ctrl-C and SIGTERM both end it in order, with status 0, because it did what it was asked. A
 * second Ctrl-C, or {@value #LIMIT_MILLIS} ms, end it at once.
 */
final class Stopping {

    static final int LIMIT_MILLIS = 9_000;
    private static final int INTERRUPTED = 130;

    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private Runnable atOnce = () -> {};
    private boolean stopping;

    /** Makes this the way the process ends. Call it once. */
    void takeOver() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopEverything, "stopping"));
        for (String signal : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(signal), received -> onSignal());
        }
    }

    /** To be stopped before everything that was started earlier. */
    synchronized <T extends AutoCloseable> T add(T resource) {
        started.push(resource);
        return resource;
    }

    /** What must still be done when there is no time left to stop in order. */
    synchronized void atOnce(Runnable lastAct) {
        atOnce = lastAct;
    }

    private void onSignal() {
        if (markStopping()) {
            System.err.println("Stopping. Press Ctrl-C again to stop at once.");
            new Thread(() -> System.exit(0), "exit").start();
        } else {
            stopAtOnce();
        }
    }

    private synchronized boolean markStopping() {
        boolean first = !stopping;
        stopping = true;
        return first;
    }

    private void stopEverything() {
        markStopping();
        Thread watch = new Thread(this::stopAtOnceAfterTheLimit, "stopping-watch");
        watch.setDaemon(true);
        watch.start();
        while (true) {
            AutoCloseable next = next();
            if (next == null) {
                return;
            }
            try {
                next.close();
            } catch (Exception e) {
                System.err.println("sharon: something did not stop cleanly: " + e);
            }
        }
    }

    private synchronized @Nullable AutoCloseable next() {
        return started.poll();
    }

    private void stopAtOnceAfterTheLimit() {
        try {
            Thread.sleep(LIMIT_MILLIS);
            stopAtOnce();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtOnce() {
        Runnable lastAct;
        synchronized (this) {
            lastAct = atOnce;
        }
        lastAct.run();
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}
