package org.sharon.launcher.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** The port of the server: the same at each start, as long as nobody else has taken it. */
final class ServerPort {

    private ServerPort() {}

    static int rememberedOrFree(Path memory) throws IOException {
        if (Files.exists(memory)) {
            String remembered = Files.readString(memory).strip();
            if (remembered.matches("\\d{1,5}") && isFree(Integer.parseInt(remembered))) {
                return Integer.parseInt(remembered);
            }
        }
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.isBound();
        } catch (IOException | IllegalArgumentException taken) {
            return false;
        }
    }
}
