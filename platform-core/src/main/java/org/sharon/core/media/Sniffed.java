package org.sharon.core.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its own structure. A name or a type that its sender gives counts for nothing;
 * a file that ends too early, or has something else behind it, is nothing that we take.
 */
final class Sniffed {

    /** Reads at most so many bytes from a place on. */
    @FunctionalInterface
    interface Bytes {
        byte[] read(long from, int most);
    }

    /**
     * Bytes that are not wanted, such as the place at which a telephone made a film.
     *
     * @param name stands at the beginning instead, and zeros behind it
     */
    record Blank(long from, byte[] name, long end) {}

    private static final int START = 64 * 1024;
    private static final int MOST_BOXES = 20_000;
    private static final int LARGEST_INDEX = 16 * 1024 * 1024;

    private final long length;
    private final Bytes bytes;
    private final List<Blank> details = new ArrayList<>();

    Sniffed(long length, Bytes bytes) {
        this.length = length;
        this.bytes = bytes;
    }

    /** What was found beside pictures and sound; known once it was looked at. */
    List<Blank> details() {
        return List.copyOf(details);
    }

    /** Empty when it is nothing that browsers play. */
    Optional<Recorded> look() {
        byte[] start = bytes.read(0, START);
        String text = new String(start, ISO_8859_1);
        if (text.startsWith("ftyp", 4)) {
            return mp4();
        }
        if (text.startsWith("\u001a\u0045\u00df\u00a3")) {
            return webm(text);
        }
        if (text.startsWith("OggS")) {
            boolean sound = text.contains("OpusHead") || text.contains("\u0001vorbis");
            boolean pictures = text.contains("\u0080theora");
            boolean clean = sound && !pictures && new OggDetails(bytes, details).find(length);
            return clean ? Optional.of(Recorded.OGG) : Optional.empty();
        }
        return mp3();
    }

    /** Boxes, one behind the other, that fill the file without a gap. */
    private Optional<Recorded> mp4() {
        long at = 0;
        Optional<Recorded> found = Optional.empty();
        for (int boxes = 0; at < length; boxes++) {
            ByteBuffer head = ByteBuffer.wrap(bytes.read(at, 16));
            if (boxes > MOST_BOXES || head.remaining() < 8) {
                return Optional.empty();
            }
            long size = head.getInt() & 0xFFFFFFFFL;
            String name = name(head);
            int own = 8;
            if (size == 1 && head.remaining() >= 8) {
                size = head.getLong();
                own = 16;
            } else if (size == 0) {
                size = length - at;
            }
            if (size < own || size > length - at) {
                return Optional.empty();
            }
            if (name.equals("moov") && size <= LARGEST_INDEX) {
                found = index(at, own, (int) size);
            } else if (name.equals("udta") || name.equals("meta") || name.equals("uuid")) {
                details.add(new Blank(at + 4, "free".getBytes(ISO_8859_1), at + size));
            }
            at += size;
        }
        return found;
    }

    private Optional<Recorded> index(long from, int own, int size) {
        byte[] all = bytes.read(from, size);
        if (all.length < size) {
            return Optional.empty();
        }
        boolean[] seen = new boolean[2];
        walk(ByteBuffer.wrap(all), from, own, size, seen);
        if (seen[0]) {
            return Optional.of(Recorded.MP4);
        }
        return seen[1] ? Optional.of(Recorded.M4A) : Optional.empty();
    }

    /** Notes whether there are pictures and sound, and where the camera's own details are. */
    private void walk(ByteBuffer all, long from, int start, int end, boolean[] seen) {
        int at = start;
        while (at + 8 <= end) {
            long size = all.getInt(at) & 0xFFFFFFFFL;
            if (size < 8 || size > end - at) {
                return;
            }
            int next = at + (int) size;
            switch (name(all, at + 4)) {
                case "trak", "mdia" -> walk(all, from, at + 8, next, seen);
                case "hdlr" -> {
                    if (at + 20 <= next) {
                        String handler = name(all, at + 16);
                        seen[0] |= handler.equals("vide");
                        seen[1] |= handler.equals("soun");
                    }
                }
                case "udta", "meta", "uuid" ->
                        details.add(
                                new Blank(from + at + 4, "free".getBytes(ISO_8859_1), from + next));
                default -> {
                    // How the film is played, which stays.
                }
            }
            at = next;
        }
    }

    /** An EBML head that says so, and one segment that goes on to the end. */
    private Optional<Recorded> webm(String start) {
        long[] head = element(4);
        if (head == null || head[1] < 0) {
            return Optional.empty();
        }
        long segment = head[0] + head[1];
        byte[] id = bytes.read(segment, 4);
        boolean isSegment = id.length == 4 && ByteBuffer.wrap(id).getInt() == 0x18538067;
        long[] body = isSegment ? element(segment + 4) : null;
        boolean whole = body != null && (body[1] < 0 || body[0] + body[1] == length);
        boolean film =
                start.contains("V_VP8") || start.contains("V_VP9") || start.contains("V_AV1");
        boolean named =
                start.substring(0, (int) Math.min(start.length(), segment)).contains("webm");
        return whole && film && named && new WebmDetails(bytes, details).find(body[0], length)
                ? Optional.of(Recorded.WEBM)
                : Optional.empty();
    }

    /** Where the content begins, and how long it is; less than nothing when that is not known. */
    private long @Nullable [] element(long at) {
        byte[] size = bytes.read(at, 8);
        if (size.length == 0 || size[0] == 0) {
            return null;
        }
        int width = Integer.numberOfLeadingZeros(size[0] & 0xFF) - 23;
        if (size.length < width) {
            return null;
        }
        long value = size[0] & (0xFF >> width);
        boolean unknown = value == (0xFF >> width);
        for (int i = 1; i < width; i++) {
            value = value << 8 | size[i] & 0xFF;
            unknown &= size[i] == -1;
        }
        return new long[] {at + width, unknown ? -1 : value};
    }

    /** Three frames of sound, one behind the other, at the beginning or behind a tag. */
    private Optional<Recorded> mp3() {
        long at = 0;
        ByteBuffer head = ByteBuffer.wrap(bytes.read(0, 10));
        if (head.remaining() == 10
                && head.get(0) == 'I'
                && head.get(1) == 'D'
                && head.get(2) == '3') {
            int size = 0;
            for (int i = 6; i < 10; i++) {
                size = size << 7 | head.get(i) & 0x7F;
            }
            at = 10L + size;
            if (at > length) {
                return Optional.empty();
            }
            details.add(new Blank(10, new byte[0], at));
        }
        for (int frame = 0; frame < 3; frame++) {
            int size = mp3Frame(bytes.read(at, 4));
            if (size == 0 || at + size > length) {
                return Optional.empty();
            }
            at += size;
        }
        byte[] last = length > 128 ? bytes.read(length - 128, 3) : new byte[0];
        if (new String(last, ISO_8859_1).equals("TAG")) {
            details.add(new Blank(length - 128, new byte[0], length));
        }
        return Optional.of(Recorded.MP3);
    }

    private static final int[] FULL_RATES = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] HALF_RATES = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int[] SAMPLES = {44_100, 48_000, 32_000};

    /** How long the frame is that begins so; nothing when none does. */
    private static int mp3Frame(byte[] head) {
        if (head.length < 4 || head[0] != -1 || (head[1] & 0xE0) != 0xE0) {
            return 0;
        }
        int version = head[1] >> 3 & 3;
        int layer = head[1] >> 1 & 3;
        int rate = head[2] >> 4 & 15;
        int samples = head[2] >> 2 & 3;
        if (version == 1 || layer != 1 || rate == 0 || rate == 15 || samples == 3) {
            return 0;
        }
        boolean full = version == 3;
        int hertz = SAMPLES[samples] >> (full ? 0 : version == 2 ? 1 : 2);
        int bits = (full ? FULL_RATES : HALF_RATES)[rate] * 1_000;
        return (full ? 144 : 72) * bits / hertz + (head[2] >> 1 & 1);
    }

    private static String name(ByteBuffer buffer) {
        byte[] name = new byte[4];
        buffer.get(name);
        return new String(name, ISO_8859_1);
    }

    private static String name(ByteBuffer buffer, int at) {
        byte[] name = new byte[4];
        buffer.get(at, name);
        return new String(name, ISO_8859_1);
    }
}
