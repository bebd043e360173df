package org.sharon.core.web;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads what a client says on a socket. Whatever is not a text of at most {@value #LARGEST} bytes
 * in sound UTF-8 ends the socket with the code that the protocol has for it, which the library by
 * itself does not do.
 */
public final class TextMessages {

    static final int LARGEST = 65_536;

    private static final short PROTOCOL_BROKEN = 1002;
    private static final short NOT_TEXT = 1003;
    private static final short NOT_UTF_8 = 1007;
    private static final short TOO_LONG = 1009;

    private final ServerWebSocket socket;
    private final Consumer<String> reader;
    private Buffer message = Buffer.buffer();

    private TextMessages(ServerWebSocket socket, Consumer<String> reader) {
        this.socket = socket;
        this.reader = reader;
    }

    /** Calls {@code reader} on the socket's event loop with each message, in order. */
    public static void read(ServerWebSocket socket, Consumer<String> reader) {
        TextMessages messages = new TextMessages(socket, reader);
        socket.frameHandler(messages::hear);
    }

    /**
     * To be called when the socket opens: a broken frame may come before anybody reads.
     *
     * <p>Networks come and go, which is no defect; a frame that nobody may send is told so.
     */
    static void watch(ServerWebSocket socket) {
        socket.exceptionHandler(
                failure -> {
                    if (failure instanceof CorruptedWebSocketFrameException corrupt) {
                        int code = corrupt.closeStatus().code();
                        end(socket, code == TOO_LONG ? TOO_LONG : PROTOCOL_BROKEN, "not a frame");
                    }
                });
    }

    private void hear(WebSocketFrame frame) {
        if (frame.isBinary()) {
            end(NOT_TEXT, "text only");
        } else if (frame.isText() || frame.isContinuation()) {
            add(frame);
        }
    }

    private void add(WebSocketFrame frame) {
        if (socket.isClosed()) {
            return;
        }
        Buffer part = frame.binaryData();
        if (message.length() + part.length() > LARGEST) {
            end(TOO_LONG, "too long");
            return;
        }
        Buffer whole = message.length() == 0 ? part : message.appendBuffer(part);
        if (!frame.isFinal()) {
            message = message.length() == 0 ? part.copy() : message;
            return;
        }
        message = Buffer.buffer();
        try {
            reader.accept(
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(whole.getBytes()))
                            .toString());
        } catch (CharacterCodingException broken) {
            end(NOT_UTF_8, "not UTF-8");
        }
    }

    private void end(short code, String reason) {
        end(socket, code, reason);
    }

    private static void end(ServerWebSocket socket, short code, String reason) {
        if (!socket.isClosed()) {
            socket.close(code, reason);
        }
    }
}
