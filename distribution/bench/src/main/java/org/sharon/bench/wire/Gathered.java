package org.sharon.bench.wire;

import java.util.Arrays;

/** Bytes of which some have come and the rest has not. Whole pieces are never copied. */
final class Gathered {

    private static final byte[] NOTHING = {};

    private byte[] rest = NOTHING;
    private int length;

    /** Reads whole pieces from the beginning. */
    interface Reader {

        /** Reads what is whole between the two places, and answers where it stopped. */
        int read(byte[] bytes, int from, int to);
    }

    void add(byte[] bytes, int count, Reader reader) {
        if (length == 0) {
            keep(bytes, reader.read(bytes, 0, count), count);
            return;
        }
        if (rest.length < length + count) {
            rest = Arrays.copyOf(rest, Math.max(2 * rest.length, length + count));
        }
        System.arraycopy(bytes, 0, rest, length, count);
        int end = length + count;
        keep(rest, reader.read(rest, 0, end), end);
    }

    private void keep(byte[] bytes, int from, int to) {
        length = to - from;
        if (length == 0) {
            // Many idle connections; none of them keeps room it needed once.
            rest = NOTHING;
        } else if (bytes == rest) {
            System.arraycopy(rest, from, rest, 0, length);
        } else {
            rest = Arrays.copyOfRange(bytes, from, to);
        }
    }
}
