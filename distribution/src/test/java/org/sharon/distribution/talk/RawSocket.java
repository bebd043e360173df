package org.sharon.distribution.talk;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A web socket that sends whatever it is given, sound or not. */
public final class RawSocket implements AutoCloseable {

    private static final int TEXT = 1;
    private static final int CONTINUATION = 0;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final DataInputStream in;
    private final int status;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.status = Integer.parseInt(head().split(" ")[1]);
    }

    /**
     * @param path such as {@code /rooms/living-anorexia/live}
     * @param headers whole lines, such as {@code Cookie: sharon=…}
     */
    public static RawSocket open(int port, String path, String... headers) {
        try {
            return connect(port, path, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RawSocket connect(int port, String path, String... headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        String request =
                """
                GET %s HTTP/1.1
                Host: localhost:%d
                Upgrade: websocket
                Connection: Upgrade
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                """
                        .formatted(path, port);
        String all = request + String.join("\n", headers) + (headers.length > 0 ? "\n\n" : "\n");
        socket.getOutputStream().write(all.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        return new RawSocket(socket);
    }

    /** How the building answered: 101 when the socket is open. */
    public int status() {
        return status;
    }

    public RawSocket text(byte[] bytes) {
        return frame(FINAL | TEXT, bytes, true);
    }

    public RawSocket text(String text) {
        return text(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawSocket textInTwo(byte[] first, byte[] second) {
        return frame(TEXT, first, true).frame(FINAL | CONTINUATION, second, true);
    }

    public RawSocket binary(byte[] bytes) {
        return frame(FINAL | BINARY, bytes, true);
    }

    public RawSocket unmasked(String text) {
        return frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** The next text frame; or {@code "closed CODE"}. */
    public String next() {
        try {
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read() throws IOException {
        int head = in.readUnsignedByte();
        int length = in.readUnsignedByte();
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = (int) in.readLong();
        }
        byte[] bytes = in.readNBytes(length);
        if ((head & 0xF) == CLOSE) {
            return "closed " + (bytes.length < 2 ? 0 : ((bytes[0] & 255) << 8 | bytes[1] & 255));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The next frame of this type. */
    public Frame next(String type) {
        while (true) {
            String text = next();
            if (text.startsWith("closed")) {
                throw new AssertionError(text + " before " + type);
            }
            Frame frame = Frame.read(text);
            if (frame.type().equals(type)) {
                return frame;
            }
        }
    }

    /** The code with which it is closed, whatever is said before. */
    public int closeCode() {
        String text = next();
        while (!text.startsWith("closed ")) {
            text = next();
        }
        return Integer.parseInt(text.substring("closed ".length()));
    }

    private RawSocket frame(int head, byte[] bytes, boolean masked) {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        int mask = masked ? MASKED : 0;
        frame.write(head);
        if (bytes.length < 126) {
            frame.write(mask | bytes.length);
        } else if (bytes.length < 65_536) {
            frame.write(mask | 126);
            frame.write(bytes.length >> 8);
            frame.write(bytes.length);
        } else {
            frame.write(mask | 127);
            frame.writeBytes(new byte[4]);
            for (int shift = 24; shift >= 0; shift -= 8) {
                frame.write(bytes.length >> shift);
            }
        }
        if (masked) {
            // A mask of zeros is one: the bytes stay as they are.
            frame.writeBytes(new byte[4]);
        }
        frame.writeBytes(bytes);
        try {
            socket.getOutputStream().write(frame.toByteArray());
        } catch (IOException closed) {
            // The other side may end the socket in the middle of too much; why is still to be read.
        }
        return this;
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.substring(0, head.indexOf("\r\n"));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
