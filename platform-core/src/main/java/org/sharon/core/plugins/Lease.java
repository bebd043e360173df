package org.sharon.core.plugins;

import java.util.concurrent.atomic.AtomicBoolean;

/** Keeps one version of a service loaded until it is closed, even when it has been replaced. */
public final class Lease implements AutoCloseable {

    private final Live live;
    private final AtomicBoolean closed = new AtomicBoolean();

    Lease(Live live) {
        this.live = live;
    }

    Live live() {
        return live;
    }

    public Service service() {
        return live.service();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            live.leave();
        }
    }
}
