package org.sharon.bench.wire;

/**
 * The head of a frame from a server, which is never masked.
 *
 * @param opcode 1 text, 2 binary, 8 close, 9 ping, 10 pong
 * @param start where its content begins
 */
record FrameHead(int opcode, int start, int length) {

    static final int TEXT = 1;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int TWO_MORE_BYTES = 126;
    private static final int EIGHT_MORE_BYTES = 127;

    private static final FrameHead NOT_YET = new FrameHead(-1, 0, 0);

    boolean isWhole(int to) {
        return opcode >= 0 && start + length <= to;
    }

    int end() {
        return start + length;
    }

    static FrameHead read(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return NOT_YET;
        }
        int opcode = bytes[from] & 0x0f;
        int length = bytes[from + 1] & 0x7f;
        int more = length == TWO_MORE_BYTES ? 2 : length == EIGHT_MORE_BYTES ? 8 : 0;
        int start = from + 2 + more;
        if (to < start) {
            return NOT_YET;
        }
        return new FrameHead(opcode, start, more == 0 ? length : number(bytes, from + 2, more));
    }

    /** A whole frame as a client must send it. All zeros is a mask too, and the cheapest. */
    static byte[] fromClient(int opcode, byte[] content) {
        int more = content.length < TWO_MORE_BYTES ? 0 : 2;
        byte[] frame = new byte[2 + more + 4 + content.length];
        frame[0] = (byte) (0x80 | opcode);
        frame[1] = (byte) (0x80 | (more == 0 ? content.length : TWO_MORE_BYTES));
        if (more == 2) {
            frame[2] = (byte) (content.length >> 8);
            frame[3] = (byte) content.length;
        }
        System.arraycopy(content, 0, frame, 2 + more + 4, content.length);
        return frame;
    }

    private static int number(byte[] bytes, int from, int count) {
        long number = 0;
        for (int i = 0; i < count; i++) {
            number = number << 8 | bytes[from + i] & 0xff;
        }
        return Math.toIntExact(number);
    }
}
