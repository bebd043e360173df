package org.sharon.core.living;

import com.google.inject.Inject;

/** Starts the live side once the database is there. */
public final class Living {

    private final LivingSockets sockets;

    @Inject
    Living(LivingSockets sockets) {
        this.sockets = sockets;
    }

    public void start() {
        sockets.start();
    }
}
