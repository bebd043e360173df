package org.sharon.core.plugins;

import java.time.Duration;
import java.util.List;

/** One version of a service while it is loaded: who is inside its code, and on which threads. */
final class Live {

    private final Service service;
    private final Crew crew;
    private final Health health;
    private final RetainedMemory memory;
    private int inside;
    private boolean closed;

    /** One whose classes nobody knows by name: for services that came in no jar. */
    Live(Service service, ClassLoader loader) {
        this(service, loader, new RetainedMemory(loader, List::of));
    }

    Live(Service service, ClassLoader loader, RetainedMemory memory) {
        this.service = service;
        this.crew = new Crew(service.id(), loader);
        this.health = new Health(service);
        this.memory = memory;
    }

    Service service() {
        return service;
    }

    Crew crew() {
        return crew;
    }

    Health health() {
        return health;
    }

    RetainedMemory memory() {
        return memory;
    }

    /** Begins a stay; false when the version has stopped and the caller must look for the next. */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        inside++;
        return true;
    }

    synchronized void leave() {
        inside--;
        if (inside == 0) {
            notifyAll();
        }
    }

    /**
     * Lets nobody in any more as soon as everybody has left, or when {@code limit} has passed.
     *
     * @return how many are still inside
     */
    int close(Duration limit) throws InterruptedException {
        int left = awaitNobodyInside(limit);
        crew.dismiss();
        return left;
    }

    private synchronized int awaitNobodyInside(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (long left = limit.toNanos(); inside > 0 && left > 0; left = end - System.nanoTime()) {
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        closed = true;
        return inside;
    }
}
