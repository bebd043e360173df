package org.sharon.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/** One socket of a living room, seen from outside. For use on the thread of the wires. */
public final class LiveWire {

    private static final Bytes END_OF_HEAD = Bytes.of("\r\n\r\n");
    private static final int NORMAL_END = 1000;

    private final LiveListener listener;
    private final Gathered gathered = new Gathered();
    private @Nullable Wire wire;
    private boolean open;
    private int closeCode;

    private LiveWire(LiveListener listener) {
        this.listener = listener;
    }

    /**
     * Opens a socket, on the thread of the wires.
     *
     * @param cookie the whole value of the header
     */
    public static LiveWire open(
            Wires wires, int port, String path, String cookie, LiveListener listener) {
        LiveWire live = new LiveWire(listener);
        wires.connect(port, live.new Below(handshake(port, path, cookie)));
        return live;
    }

    /** Sends JSON; what is sent before the socket is open, or after its end, is lost. */
    public void send(String json) {
        if (wire != null && open) {
            wire.send(FrameHead.fromClient(FrameHead.TEXT, json.getBytes(UTF_8)));
        }
    }

    public void close() {
        closeCode = NORMAL_END;
        end();
    }

    private void end() {
        if (wire != null) {
            wire.close();
        }
    }

    private static byte[] handshake(int port, String path, String cookie) {
        return """
                GET %2$s HTTP/1.1
                Host: localhost:%1$d
                Origin: http://localhost:%1$d
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                Cookie: %3$s

                """
                .formatted(port, path, cookie)
                .replace("\n", "\r\n")
                .getBytes(US_ASCII);
    }

    private int read(byte[] bytes, int from, int to) {
        int at = open ? from : readHead(bytes, from, to);
        while (open) {
            FrameHead head = FrameHead.read(bytes, at, to);
            if (!head.isWhole(to)) {
                return at;
            }
            heard(bytes, head);
            at = head.end();
        }
        return at;
    }

    private int readHead(byte[] bytes, int from, int to) {
        int end = END_OF_HEAD.behind(bytes, from, to);
        if (end < 0) {
            return from;
        }
        String status = new String(bytes, from, 12, US_ASCII);
        if (status.equals("HTTP/1.1 101")) {
            open = true;
            listener.opened(this);
        } else {
            closeCode = Integer.parseInt(status.substring(9));
            end();
        }
        return end;
    }

    private void heard(byte[] bytes, FrameHead head) {
        if (head.opcode() == FrameHead.CLOSE) {
            boolean says = head.length() >= 2;
            int start = head.start();
            closeCode = says ? (bytes[start] & 0xff) << 8 | bytes[start + 1] & 0xff : 1005;
            end();
        } else if (head.opcode() == FrameHead.PING && wire != null) {
            wire.send(FrameHead.fromClient(FrameHead.PONG, new byte[0]));
        } else if (head.opcode() == FrameHead.TEXT) {
            listener.heard(this, bytes, head.start(), head.end());
        }
    }

    /** The connection under the socket. */
    private final class Below implements WireListener {

        private final byte[] handshake;

        Below(byte[] handshake) {
            this.handshake = handshake;
        }

        @Override
        public void connected(Wire connected) {
            wire = connected;
            connected.send(handshake);
        }

        @Override
        public void received(byte[] bytes, int length) {
            gathered.add(bytes, length, LiveWire.this::read);
        }

        @Override
        public void closed() {
            open = false;
            listener.closed(LiveWire.this, closeCode);
        }
    }
}
