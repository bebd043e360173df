package org.sharon.core.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.websocket.WebSocketFrameImpl;
import java.nio.ByteBuffer;

/**
 * A text frame that is encoded once and sent to many sockets.
 *
 * <p>The public API of Vert.x encodes a text anew for every socket; the frame class it uses inside
 * takes bytes. This is the only place that knows it.
 */
public final class SharedFrame {

    private final ByteBuf bytes;

    public SharedFrame(Buffer json) {
        // Outside the heap, so that the operating system can take it without a copy per socket; and
        // left to the garbage collector, because nobody knows which socket will be the last.
        ByteBuffer outside = ByteBuffer.allocateDirect(json.length());
        outside.put(json.getBytes()).flip();
        this.bytes =
                Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside.asReadOnlyBuffer()));
    }

    /** Only on the event loop of {@code socket}. */
    public void sendTo(ServerWebSocket socket) {
        socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, bytes.duplicate(), true));
    }
}
