package org.sharon.distribution;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Ports on loopback that nobody used a moment ago. */
public final class FreePorts {

    private FreePorts() {}

    public static List<Integer> find(int howMany) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            // All are held at once, so that no two are the same.
            for (int i = 0; i < howMany; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : held) {
                socket.close();
            }
        }
    }
}
