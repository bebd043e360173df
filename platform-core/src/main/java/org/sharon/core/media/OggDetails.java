package org.sharon.core.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.media.Sniffed.Blank;

/**
 * What an Ogg file says beside sound: the second packet of each stream, with a title, a date and
 * the program that made it. An empty one takes its place, and the sums of its pages are made anew.
 */
final class OggDetails {

    private static final int HEAD = 27;
    private static final int SUM_AT = 22;
    private static final int POLYNOMIAL = 0x04C11DB7;

    private static final byte[] EMPTY_OPUS = "OpusTags\0\0\0\0\0\0\0\0".getBytes(ISO_8859_1);
    private static final byte[] EMPTY_VORBIS =
            "\u0003vorbis\0\0\0\0\0\0\0\0\u0001".getBytes(ISO_8859_1);

    /** A stream: in which packet it is, how far, and what takes the place of its second. */
    private static final class Stream {
        private final byte[] empty;
        private int packet;
        private int done;

        private Stream(byte[] empty) {
            this.empty = empty;
        }

        private boolean knowsAll() {
            return packet > 1;
        }

        /** Goes through a page; whether anything in it is another now. */
        private boolean clear(byte[] page, int segments) {
            boolean changed = false;
            int at = HEAD + segments;
            for (int i = 0; i < segments; i++) {
                int length = page[HEAD + i] & 0xFF;
                for (int each = 0; packet == 1 && each < length; each++, done++) {
                    page[at + each] = done < empty.length ? empty[done] : 0;
                    changed = true;
                }
                at += length;
                if (length < 0xFF) {
                    packet++;
                    done = 0;
                }
            }
            return changed;
        }
    }

    private final Sniffed.Bytes bytes;
    private final List<Blank> details;
    private final Map<Integer, Stream> streams = new HashMap<>();

    OggDetails(Sniffed.Bytes bytes, List<Blank> details) {
        this.bytes = new Window(bytes);
        this.details = details;
    }

    /** Whether it is sound that we know, page by page to its end. */
    boolean find(long length) {
        long at = 0;
        while (at < length) {
            int size = page(at);
            if (size == 0 || size > length - at) {
                return false;
            }
            at += size;
        }
        return !streams.isEmpty() && streams.values().stream().allMatch(Stream::knowsAll);
    }

    /** How long the page is that begins here; nothing when none does. */
    private int page(long at) {
        byte[] head = bytes.read(at, HEAD + 0xFF);
        if (head.length < HEAD || !new String(head, 0, 4, ISO_8859_1).equals("OggS")) {
            return 0;
        }
        int segments = head[HEAD - 1] & 0xFF;
        int size = HEAD + segments;
        for (int i = HEAD; i < HEAD + segments; i++) {
            size += i < head.length ? head[i] & 0xFF : 0;
        }
        byte[] page = bytes.read(at, size);
        if (page.length < size) {
            return 0;
        }
        int serial = number(page, 14);
        if ((page[5] & 2) != 0) {
            String codec = new String(page, HEAD + segments, size - HEAD - segments, ISO_8859_1);
            boolean opus = codec.startsWith("OpusHead");
            if (!opus && !codec.startsWith("\u0001vorbis")) {
                return 0;
            }
            streams.put(serial, new Stream(opus ? EMPTY_OPUS : EMPTY_VORBIS));
        }
        Stream stream = streams.get(serial);
        if (stream == null) {
            return 0;
        }
        if (!stream.knowsAll() && stream.clear(page, segments)) {
            details.add(new Blank(at, summed(page), at + size));
        }
        return size;
    }

    private static int number(byte[] page, int at) {
        return page[at] & 0xFF
                | (page[at + 1] & 0xFF) << 8
                | (page[at + 2] & 0xFF) << 16
                | page[at + 3] << 24;
    }

    private static byte[] summed(byte[] page) {
        for (int i = 0; i < 4; i++) {
            page[SUM_AT + i] = 0;
        }
        int sum = 0;
        for (byte each : page) {
            sum ^= each << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ POLYNOMIAL : sum << 1;
            }
        }
        for (int i = 0; i < 4; i++) {
            page[SUM_AT + i] = (byte) (sum >> 8 * i);
        }
        return page;
    }
}
