package org.sharon.distribution.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A bad mobile network between a browser and the building: everything takes 200 ms each way, and
 * one piece in twenty is lost. TCP sends what is lost again when its timer ends, and keeps back
 * what comes after it; so a lost piece, and all behind it, is late by that time.
 */
final class SlowProxy implements AutoCloseable {

    private static final long ONE_WAY_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** The least that the timer may be is 1 s (RFC 6298, 2.4); Linux waits 200 ms over the trip. */
    private static final long SENT_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(600);

    private static final double LOST = 0.05;

    /** As much as one packet holds. */
    private static final int PIECE = 1_400;

    private record Piece(byte[] bytes, long due) {}

    private final ServerSocket door;
    private final int port;
    private final Random chance = new Random(7);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private SlowProxy(ServerSocket door, int port) {
        this.door = door;
        this.port = port;
    }

    static SlowProxy to(int port) throws IOException {
        SlowProxy proxy =
                new SlowProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), port);
        start("slow-door", proxy::accept);
        return proxy;
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket browser = door.accept();
            Socket building = new Socket();
            building.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            open.add(browser);
            open.add(building);
            carry(browser, building);
            carry(building, browser);
        }
    }

    private void carry(Socket from, Socket to) throws IOException {
        BlockingQueue<Piece> onTheWay = new LinkedBlockingQueue<>();
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        start(
                "slow-in",
                () -> {
                    byte[] room = new byte[PIECE];
                    for (int read = in.read(room); read >= 0; read = in.read(room)) {
                        byte[] bytes = java.util.Arrays.copyOf(room, read);
                        onTheWay.add(new Piece(bytes, System.nanoTime() + delay()));
                    }
                    onTheWay.add(new Piece(new byte[0], System.nanoTime() + ONE_WAY_NANOS));
                });
        start(
                "slow-out",
                () -> {
                    for (Piece next = onTheWay.take();
                            next.bytes().length > 0;
                            next = onTheWay.take()) {
                        TimeUnit.NANOSECONDS.sleep(next.due() - System.nanoTime());
                        out.write(next.bytes());
                        out.flush();
                    }
                    to.shutdownOutput();
                });
    }

    private synchronized long delay() {
        return ONE_WAY_NANOS + (chance.nextDouble() < LOST ? SENT_AGAIN_NANOS : 0);
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(String name, Work work) {
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                work.run();
                            } catch (IOException | InterruptedException closed) {
                                // The other side has gone, as sides do.
                                return;
                            }
                        },
                        name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : open) {
            each.close();
        }
    }
}
