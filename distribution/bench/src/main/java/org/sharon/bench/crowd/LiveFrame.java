package org.sharon.bench.crowd;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.UUID;
import org.sharon.bench.wire.Bytes;

/** As much of a frame of the socket as is needed to count what is in it. */
record LiveFrame(byte[] bytes, int from, int to) {

    private static final byte[] TYPE = "{\"type\":\"".getBytes(US_ASCII);
    private static final Bytes SEQ = Bytes.of("\"seq\":");
    private static final Bytes KEY = Bytes.of("\"key\":\"");
    private static final int UUID_LENGTH = 36;

    /** Called for each post of a frame. */
    interface PlaceListener {

        void at(long seq);
    }

    boolean is(String type) {
        int at = from + TYPE.length;
        if (to < at + type.length() + 1 || bytes[at + type.length()] != '"') {
            return false;
        }
        for (int i = 0; i < type.length(); i++) {
            if (bytes[at + i] != type.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many posts it carries, however long it is. */
    int posts() {
        return SEQ.count(bytes, from, to);
    }

    void eachSeq(PlaceListener listener) {
        for (int at = SEQ.behind(bytes, from, to); at >= 0; at = SEQ.behind(bytes, at, to)) {
            listener.at(Bytes.number(bytes, at));
        }
    }

    long seq() {
        int at = SEQ.behind(bytes, from, to);
        return at < 0 ? -1 : Bytes.number(bytes, at);
    }

    UUID key() {
        int at = KEY.behind(bytes, from, to);
        if (at < 0) {
            throw new IllegalStateException("The frame has no key.");
        }
        return UUID.fromString(new String(bytes, at, UUID_LENGTH, US_ASCII));
    }
}
