package org.sharon.launcher.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/**
 * The first bytes a MariaDB server says to a visitor.
 *
 * <p>It listens before it is ready, and greets only when it is; so waiting for the greeting needs
 * neither a driver nor a password.
 */
record ServerGreeting(int port) {

    private static final int PROTOCOL_VERSION = 10;
    private static final int HEADER_BYTES = 5;
    private static final int LOOK_EVERY_MILLIS = 20;

    /** True once the server has greeted, false when it has ended or the time is over. */
    boolean await(Process server, Duration limit) {
        long end = System.nanoTime() + limit.toNanos();
        while (server.isAlive() && System.nanoTime() - end < 0) {
            if (greeted(limit)) {
                return true;
            }
            try {
                Thread.sleep(LOOK_EVERY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    private boolean greeted(Duration limit) {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout((int) limit.toMillis());
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
                    (int) limit.toMillis());
            byte[] header = socket.getInputStream().readNBytes(HEADER_BYTES);
            return header.length == HEADER_BYTES && header[HEADER_BYTES - 1] == PROTOCOL_VERSION;
        } catch (IOException notYet) {
            return false;
        }
    }
}
