package org.sharon.distribution;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports on loopback that nobody used a moment ago, and that nobody is given by chance before they
 * are used: below those that systems give to whoever asks for any.
 */
public final class FreePorts {

    private static final int FIRST = 10_000;
    private static final int HOW_MANY = 20_000;

    private static final AtomicInteger NEXT =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(HOW_MANY));

    private FreePorts() {}

    public static List<Integer> find(int howMany) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int tries = 0; found.size() < howMany && tries < HOW_MANY; tries++) {
            int port = FIRST + NEXT.getAndIncrement() % HOW_MANY;
            if (isFree(port)) {
                found.add(port);
            }
        }
        if (found.size() < howMany) {
            throw new IOException("All ports from %d on are taken".formatted(FIRST));
        }
        return found;
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (BindException taken) {
            return false;
        }
    }
}
