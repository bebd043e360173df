package org.sharon.core.media;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.media.Sniffed.Blank;

/**
 * What a WebM file says beside pictures and sound: titles, dates, names of tracks and files, the
 * programs and devices that made it, and pictures that hang on it. Elements stand one behind the
 * other, so what is inside one that is entered is followed by what stands behind it.
 */
final class WebmDetails {

    /** Hours of a film whose pieces do not say how long they are. */
    private static final int MOST_ELEMENTS = 5_000_000;

    private static final byte VOID = (byte) 0xEC;
    private static final int SHORT = 126;
    private static final int LONG_HEAD = 9;

    /**
     * An element.
     *
     * @param content where it begins
     * @param size of the content; less than nothing when that is not known
     */
    private record Element(long id, long content, long size) {}

    private final Sniffed.Bytes bytes;
    private final List<Blank> details;

    WebmDetails(Sniffed.Bytes bytes, List<Blank> details) {
        this.bytes = new Window(bytes);
        this.details = details;
    }

    /** Whether it can be read to its end; else nobody knows what is in it. */
    boolean find(long from, long to) {
        long at = from;
        for (int elements = 0; at < to; elements++) {
            Element element = elements < MOST_ELEMENTS ? element(at) : null;
            if (element == null || element.size > to - element.content) {
                return false;
            }
            boolean enters = isEntered(element);
            if (!enters && element.size < 0) {
                return false;
            }
            long end = element.content + element.size;
            if (isUnwanted(element.id)) {
                details.add(new Blank(at, emptyHead(end - at), end));
            } else if (element.id == 0x4D80 || element.id == 0x5741) {
                // A film has to name its programs: with nothing.
                details.add(new Blank(element.content, new byte[0], end));
            }
            at = enters ? element.content : end;
        }
        return true;
    }

    /** What is about the film, its tracks and one track; and pieces of no known length. */
    private static boolean isEntered(Element element) {
        return element.id == 0x1549A966L
                || element.id == 0x1654AE6BL
                || element.id == 0xAE
                || element.id == 0x1F43B675L && element.size < 0;
    }

    private static boolean isUnwanted(long id) {
        return id == 0x1254C367L // tags
                || id == 0x1941A469L // attachments
                || id == 0x7BA9 // the title
                || id == 0x4461 // the date
                || id == 0x7384 // the name of the file, and of those before and behind it
                || id == 0x3C83AB
                || id == 0x3E83BB
                || id == 0x536E // the name of a track
                || id == 0xBF; // a sum over what is changed here
    }

    /** The head of an element that is nothing, in the place of one of {@code length} bytes. */
    private static byte[] emptyHead(long length) {
        if (length - 2 <= SHORT) {
            return new byte[] {VOID, (byte) (0x80 | length - 2)};
        }
        byte[] head = new byte[LONG_HEAD];
        head[0] = VOID;
        head[1] = 1;
        long rest = length - LONG_HEAD;
        for (int i = LONG_HEAD - 1; i > 1; i--) {
            head[i] = (byte) rest;
            rest >>= 8;
        }
        return head;
    }

    private @Nullable Element element(long at) {
        byte[] head = bytes.read(at, 12);
        int own = head.length == 0 ? 0 : width(head[0]);
        if (own == 0 || own > 4 || own >= head.length) {
            return null;
        }
        long id = 0;
        for (int i = 0; i < own; i++) {
            id = id << 8 | head[i] & 0xFF;
        }
        int width = width(head[own]);
        if (width == 0 || own + width > head.length) {
            return null;
        }
        long size = head[own] & 0xFF >> width;
        boolean unknown = size == 0xFF >> width;
        for (int i = own + 1; i < own + width; i++) {
            size = size << 8 | head[i] & 0xFF;
            unknown &= head[i] == -1;
        }
        return new Element(id, at + own + width, unknown ? -1 : size);
    }

    /** In how many bytes a number stands that begins so; nothing when none does. */
    private static int width(byte first) {
        return first == 0 ? 0 : Integer.numberOfLeadingZeros(first & 0xFF) - 23;
    }
}
