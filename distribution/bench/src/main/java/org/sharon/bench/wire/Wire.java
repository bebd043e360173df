package org.sharon.bench.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Queue;

/** One connection. */
final class Wire {

    private final SocketChannel channel;
    private final SelectionKey key;
    private final WireListener listener;
    private final Queue<ByteBuffer> unsent = new ArrayDeque<>();
    private boolean closed;

    Wire(SocketChannel channel, SelectionKey key, WireListener listener) {
        this.channel = channel;
        this.key = key;
        this.listener = listener;
    }

    SocketChannel channel() {
        return channel;
    }

    WireListener listener() {
        return listener;
    }

    void send(byte[] bytes) {
        if (closed) {
            return;
        }
        unsent.add(ByteBuffer.wrap(bytes));
        try {
            flush();
        } catch (IOException lost) {
            close();
        }
    }

    void flush() throws IOException {
        for (ByteBuffer next = unsent.peek(); next != null; next = unsent.peek()) {
            channel.write(next);
            if (next.hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            unsent.remove();
        }
        key.interestOps(SelectionKey.OP_READ);
    }

    void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            channel.close();
        } catch (IOException alreadyLost) {
            // It is closed either way.
        }
        listener.closed();
    }
}
