package org.sharon.core.media;

import java.util.Arrays;

/** Reads a good deal ahead, so that many small looks at a large file cost few reads. */
final class Window implements Sniffed.Bytes {

    private final Sniffed.Bytes bytes;
    private byte[] kept = new byte[0];
    private long from;

    Window(Sniffed.Bytes bytes) {
        this.bytes = bytes;
    }

    @Override
    public byte[] read(long at, int most) {
        if (at < from || at + most > from + kept.length) {
            from = at;
            kept = bytes.read(at, Math.max(most, MediaFiles.PIECE));
        }
        int start = (int) (at - from);
        return Arrays.copyOfRange(kept, start, Math.min(kept.length, start + most));
    }
}
