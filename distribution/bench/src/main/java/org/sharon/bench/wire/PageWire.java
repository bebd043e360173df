package org.sharon.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** One connection that is kept alive and asks for the same page again and again. */
public final class PageWire implements WireListener {

    private static final Bytes END_OF_HEAD = Bytes.of("\r\n\r\n");
    private static final String LENGTH = "\r\ncontent-length: ";

    private final byte[] request;
    private final IntConsumer answered;
    private final Gathered gathered = new Gathered();
    private @Nullable Wire wire;
    private boolean closed;

    private PageWire(byte[] request, IntConsumer answered) {
        this.request = request;
        this.answered = answered;
    }

    /**
     * Opens a connection and asks at once, on the thread of the wires.
     *
     * @param cookie the whole value of the header
     * @param answered gets the status of each answer when all of it is there; 0 if the connection
     *     is lost
     */
    public static PageWire open(
            Wires wires, int port, String path, String cookie, IntConsumer answered) {
        String request =
                """
                GET %s HTTP/1.1
                Host: localhost:%d
                Cookie: %s
                Accept: text/html
                Accept-Encoding: gzip, br

                """
                        .formatted(path, port, cookie)
                        .replace("\n", "\r\n");
        PageWire page = new PageWire(request.getBytes(US_ASCII), answered);
        wires.connect(port, page);
        return page;
    }

    /** Asks for the page once more. */
    public void again() {
        if (wire != null && !closed) {
            wire.send(request);
        }
    }

    public void close() {
        closed = true;
        if (wire != null) {
            wire.close();
        }
    }

    @Override
    public void connected(Wire connected) {
        wire = connected;
        connected.send(request);
    }

    @Override
    public void received(byte[] bytes, int length) {
        gathered.add(bytes, length, this::read);
    }

    @Override
    public void closed() {
        if (!closed) {
            closed = true;
            answered.accept(0);
        }
    }

    private int read(byte[] bytes, int from, int to) {
        int body = END_OF_HEAD.behind(bytes, from, to);
        if (body < 0) {
            return from;
        }
        String head = new String(bytes, from, body - from, US_ASCII).toLowerCase(Locale.ROOT);
        int end = body + length(head);
        if (end > to) {
            return from;
        }
        answered.accept(Integer.parseInt(head.substring(9, 12)));
        return end;
    }

    private static int length(String head) {
        int at = head.indexOf(LENGTH);
        if (at < 0) {
            throw new IllegalStateException("A page came without its length.");
        }
        int from = at + LENGTH.length();
        return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }
}
