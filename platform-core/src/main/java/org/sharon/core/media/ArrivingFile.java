package org.sharon.core.media;

import java.util.Arrays;
import java.util.Optional;
import org.sharon.core.web.UploadSink;

/**
 * A film or a recording that comes in. Once it is whole it is looked at: what it is, is said by its
 * bytes and by nothing that its sender says.
 */
final class ArrivingFile implements UploadSink {

    private final MediaFiles files;
    private final long file;
    private final byte[] waiting = new byte[MediaFiles.PIECE];
    private int filled;
    private int number;
    private long length;
    private Optional<Recorded> recorded = Optional.empty();

    ArrivingFile(MediaFiles files) {
        this.files = files;
        this.file = files.begin();
    }

    long file() {
        return file;
    }

    /** What it is; empty when browsers cannot play it, or when it is not whole. */
    Optional<Recorded> recorded() {
        return recorded;
    }

    @Override
    public void take(byte[] piece) {
        int taken = 0;
        while (taken < piece.length) {
            int now = Math.min(piece.length - taken, waiting.length - filled);
            System.arraycopy(piece, taken, waiting, filled, now);
            taken += now;
            filled += now;
            if (filled == waiting.length) {
                store();
            }
        }
        length += piece.length;
    }

    @Override
    public void complete() {
        if (filled > 0) {
            store();
        }
        Sniffed sniffed = new Sniffed(length, (from, most) -> files.read(file, from, most));
        recorded = sniffed.look();
        if (recorded.isEmpty()) {
            files.delete(file);
            return;
        }
        for (Sniffed.Blank blank : sniffed.details()) {
            blank(blank);
        }
        files.finish(file, recorded.get().type(), length);
    }

    /** What a camera or a telephone wrote beside the pictures and the sound. */
    private void blank(Sniffed.Blank blank) {
        long at = blank.from();
        files.overwrite(file, at, blank.name());
        at += blank.name().length;
        while (at < blank.end()) {
            int now = (int) Math.min(MediaFiles.PIECE, blank.end() - at);
            files.overwrite(file, at, new byte[now]);
            at += now;
        }
    }

    private void store() {
        files.add(file, number++, Arrays.copyOf(waiting, filled));
        filled = 0;
    }
}
