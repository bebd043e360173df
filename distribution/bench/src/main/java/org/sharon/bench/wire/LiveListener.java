package org.sharon.bench.wire;

/** What happens on one socket of a living room, told on the thread of the wires. */
public interface LiveListener {

    void opened(LiveWire wire);

    /** A text frame, whose JSON stands between the two places. */
    void heard(LiveWire wire, byte[] bytes, int from, int to);

    /**
     * The end of it.
     *
     * @param code the close code, or the HTTP status with which the socket was refused, or 0
     */
    void closed(LiveWire wire, int code);
}
