package org.sharon.core.web;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrameType;
import io.vertx.core.http.impl.websocket.WebSocketFrameImpl;

/**
 * A text frame that is encoded once and sent to many sockets.
 *
 * <p>The public API of Vert.x encodes a text anew for every socket; the frame class it uses inside
 * takes bytes. This is the only place that knows it.
 */
public final class SharedFrame {

    private final ByteBuf bytes;

    public SharedFrame(Buffer json) {
        byte[] copy = json.getBytes();
        // Outside the heap, so that the operating system can take it without a copy per socket.
        ByteBuf direct = Unpooled.directBuffer(copy.length);
        this.bytes = Unpooled.unreleasableBuffer(direct.writeBytes(copy).asReadOnly());
    }

    /** Only on the event loop of {@code socket}. */
    public void sendTo(ServerWebSocket socket) {
        socket.writeFrame(new WebSocketFrameImpl(WebSocketFrameType.TEXT, bytes.duplicate(), true));
    }
}
