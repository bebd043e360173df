package org.sharon.core.pictures;

import java.awt.geom.AffineTransform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held. It is the one thing that is read of what a camera writes beside a picture,
 * because without it pictures would lie on their side.
 */
final class Orientation {

    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;

    private Orientation() {}

    /** 1 to 8 as cameras count; 1 where a file does not say. */
    static int of(byte[] jpeg) {
        try {
            return read(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
            return UPRIGHT;
        }
    }

    private static int read(ByteBuffer file) {
        int at = 2;
        while ((file.get(at) & 0xFF) == 0xFF) {
            int marker = file.get(at + 1) & 0xFF;
            int size = file.getShort(at + 2) & 0xFFFF;
            boolean exif = marker == 0xE1 && file.getInt(at + 4) == 0x45786966;
            if (exif) {
                return readExif(file.slice(at + 10, size - 8));
            }
            if (marker == 0xDA || size < 2) {
                return UPRIGHT;
            }
            at += 2 + size;
        }
        return UPRIGHT;
    }

    private static int readExif(ByteBuffer exif) {
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int at = exif.getInt(4);
        int entries = exif.getShort(at) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = at + 2 + i * 12;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int turn = exif.getShort(entry + 8) & 0xFFFF;
                return turn >= 1 && turn <= 8 ? turn : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Turns a picture of this size so that it stands upright. */
    static AffineTransform upright(int turn, int width, int height) {
        return switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
