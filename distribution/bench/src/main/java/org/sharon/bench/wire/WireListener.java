package org.sharon.bench.wire;

/** What happens on one connection, told on the thread of the wires. */
interface WireListener {

    void connected(Wire wire);

    /** The first {@code length} bytes are new; the array is used again afterwards. */
    void received(byte[] bytes, int length);

    /** Once, whoever ended it. */
    void closed();
}
