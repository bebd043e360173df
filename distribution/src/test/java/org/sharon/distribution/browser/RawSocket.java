package org.sharon.distribution.browser;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket by hand, which can also send what no browser would. */
final class RawSocket implements AutoCloseable {

    static final int TEXT = 1;
    static final int BINARY = 2;

    private static final int CLOSE = 8;
    private static final int LONGEST_SILENCE_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private final int status;

    private RawSocket(Socket socket, DataInputStream in, int status) throws IOException {
        this.socket = socket;
        this.in = in;
        this.out = socket.getOutputStream();
        this.status = status;
    }

    static RawSocket open(int port, String path, String cookies, String origin) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(LONGEST_SILENCE_MILLIS);
            String hello =
                    "GET %s HTTP/1.1\r\nHost: localhost:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    .formatted(path, port)
                            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                            + "Origin: %s\r\nCookie: %s\r\n\r\n".formatted(origin, cookies);
            socket.getOutputStream().write(hello.getBytes(StandardCharsets.ISO_8859_1));
            DataInputStream in =
                    new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            String first = line(in);
            while (!line(in).isEmpty()) {
                // Headers of the answer say nothing that matters here.
            }
            return new RawSocket(socket, in, Integer.parseInt(first.split(" ")[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the building answered: 101 when the socket is open. */
    int status() {
        return status;
    }

    RawSocket say(String json) {
        return send(TEXT, json.getBytes(StandardCharsets.UTF_8));
    }

    RawSocket send(int kind, byte[] bytes) {
        ByteBuffer head = ByteBuffer.allocate(14);
        head.put((byte) (0x80 | kind));
        if (bytes.length < 126) {
            head.put((byte) (0x80 | bytes.length));
        } else if (bytes.length < 65_536) {
            head.put((byte) (0x80 | 126)).putShort((short) bytes.length);
        } else {
            head.put((byte) (0x80 | 127)).putLong(bytes.length);
        }
        // A mask of zeros is a mask, and leaves the bytes as they are.
        head.putInt(0);
        try {
            out.write(head.array(), 0, head.position());
            out.write(bytes);
            out.flush();
        } catch (IOException refused) {
            // The other side may hang up while a large frame is on its way; the close tells why.
            return this;
        }
        return this;
    }

    /** The next frame of this type; others are passed over. */
    JsonObject hear(String type) {
        while (true) {
            Frame frame = next();
            if (frame.kind == CLOSE) {
                throw new AssertionError("Closed with " + frame.closeCode() + ", not " + type);
            }
            if (frame.kind == TEXT) {
                JsonObject json = JsonParser.parseString(frame.text()).getAsJsonObject();
                if (json.get("type").getAsString().equals(type)) {
                    return json;
                }
            }
        }
    }

    /** Reads to the end of the socket and says with which code it was closed; 1006 without one. */
    int closeCode() {
        try {
            Frame frame = next();
            while (frame.kind != CLOSE) {
                frame = next();
            }
            return frame.closeCode();
        } catch (UncheckedIOException hungUp) {
            return 1006;
        }
    }

    private Frame next() {
        try {
            int kind = in.readUnsignedByte() & 0x0F;
            long length = in.readUnsignedByte() & 0x7F;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            byte[] bytes = new byte[(int) length];
            in.readFully(bytes);
            return new Frame(kind, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(DataInputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Frame(int kind, byte[] bytes) {

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return bytes.length < 2 ? 1005 : ByteBuffer.wrap(bytes).getShort();
        }
    }
}
