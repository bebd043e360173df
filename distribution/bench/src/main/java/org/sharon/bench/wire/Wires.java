package org.sharon.bench.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Connections to a server on this machine, all served by one thread.
 *
 * <p>Every listener is called on that thread, and a {@link Wire} may be used on it only.
 */
public final class Wires implements AutoCloseable {

    private static final int ROOM = 128 * 1024;

    private final Selector selector;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);
    private final Thread thread = new Thread(this::run, "wires");

    public Wires() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    /** Runs {@code task} on the thread of the wires. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** On the thread of the wires. */
    void connect(int port, WireListener listener) {
        try {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            key.attach(new Wire(channel, key, listener));
            if (channel.connect(new InetSocketAddress("127.0.0.1", port))) {
                connected(key);
            }
        } catch (IOException refused) {
            listener.closed();
        }
    }

    @Override
    public void close() {
        execute(this::closeAll);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                selector.select(this::serve);
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
            }
        } catch (ClosedSelectorException done) {
            return;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SelectionKey key) {
        Wire wire = (Wire) key.attachment();
        try {
            if (key.isConnectable() && wire.channel().finishConnect()) {
                connected(key);
            }
            if (key.isValid() && key.isWritable()) {
                wire.flush();
            }
            if (key.isValid() && key.isReadable()) {
                read(wire);
            }
        } catch (IOException lost) {
            wire.close();
        }
    }

    private static void connected(SelectionKey key) {
        key.interestOps(SelectionKey.OP_READ);
        Wire wire = (Wire) key.attachment();
        wire.listener().connected(wire);
    }

    private void read(Wire wire) throws IOException {
        buffer.clear();
        int read = wire.channel().read(buffer);
        if (read < 0) {
            wire.close();
        } else if (read > 0) {
            wire.listener().received(buffer.array(), read);
        }
    }

    private void closeAll() {
        try {
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
