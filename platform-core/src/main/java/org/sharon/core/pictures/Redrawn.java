package org.sharon.core.pictures;

import static org.sharon.core.language.Words.say;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture drawn anew from what was sent.
 *
 * @param bytes a JPEG without anything beside the picture
 */
record Redrawn(byte[] bytes, int width, int height) {

    static final int LARGEST_FILE = 8 * 1024 * 1024;

    /** More than most cameras have, and little enough to be decoded. */
    private static final long MOST_PIXELS = 26_000_000;

    private static final int LONGEST_SIDE = 20_000;
    private static final int SHOWN_SIDE = 1_400;
    private static final float QUALITY = 0.82f;

    private static final String NOT_ONE = "pictures.not-one-that-we-can-show";
    private static final String TOO_LARGE = "pictures.too-large";

    /** Each takes some memory while it is decoded. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    /**
     * @throws PictureRefusedException when it is no picture that we take
     */
    static Redrawn of(byte[] file) {
        if (file.length > LARGEST_FILE) {
            throw new PictureRefusedException(say(TOO_LARGE));
        }
        AT_ONCE.acquireUninterruptibly();
        try {
            return redraw(file);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // A decoder says in many ways that a file is broken.
            throw broken instanceof PictureRefusedException refused
                    ? refused
                    : new PictureRefusedException(say(NOT_ONE));
        } finally {
            AT_ONCE.release();
        }
    }

    private static Redrawn redraw(byte[] file) throws IOException {
        Format format = Format.of(file);
        ImageReader reader = reader(format);
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            // Metadata is not read at all: some of it swells.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (width > LONGEST_SIDE
                    || height > LONGEST_SIDE
                    || (long) width * height > MOST_PIXELS) {
                throw new PictureRefusedException(say(TOO_LARGE));
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (2 * SHOWN_SIDE));
            param.setSourceSubsampling(step, step, 0, 0);
            reader.addIIOReadWarningListener(Redrawn::refuseHalves);
            BufferedImage read = reader.read(0, param);
            int turn = format == Format.JPEG ? Orientation.of(file) : 1;
            return encoded(drawn(read, turn));
        } finally {
            reader.dispose();
        }
    }

    /** A picture that broke off on its way would be shown with a grey rest. */
    private static void refuseHalves(ImageReader reader, String warning) {
        if (warning.contains("Missing EOI")) {
            throw new PictureRefusedException(say(NOT_ONE));
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        if (format == Format.WEBP) {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
        Iterator<ImageReader> readers =
                ImageIO.getImageReadersByFormatName(format == Format.PNG ? "png" : "jpeg");
        return readers.next();
    }

    /** On white, upright, and no larger than a page shows it. */
    private static BufferedImage drawn(BufferedImage read, int turn) {
        boolean lies = turn >= 5;
        int width = lies ? read.getHeight() : read.getWidth();
        int height = lies ? read.getWidth() : read.getHeight();
        double scale = Math.min(1, (double) SHOWN_SIDE / Math.max(width, height));
        int shownWidth = Math.max(1, (int) Math.round(width * scale));
        int shownHeight = Math.max(1, (int) Math.round(height * scale));
        BufferedImage shown =
                new BufferedImage(shownWidth, shownHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = shown.createGraphics();
        try {
            brush.setColor(Color.WHITE);
            brush.fill(new Rectangle(shownWidth, shownHeight));
            brush.setRenderingHint(
                    RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            AffineTransform way = AffineTransform.getScaleInstance(scale, scale);
            way.concatenate(Orientation.upright(turn, read.getWidth(), read.getHeight()));
            brush.drawImage(read, way, null);
        } finally {
            brush.dispose();
        }
        return shown;
    }

    private static Redrawn encoded(BufferedImage shown) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(shown, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Redrawn(bytes.toByteArray(), shown.getWidth(), shown.getHeight());
    }

    /** What a file is, by its first bytes and by nothing that its sender says. */
    private enum Format {
        PNG,
        JPEG,
        WEBP;

        static Format of(byte[] file) {
            if (starts(file, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
                return PNG;
            }
            if (starts(file, 0, 0xFF, 0xD8, 0xFF)) {
                return JPEG;
            }
            if (starts(file, 0, 'R', 'I', 'F', 'F') && starts(file, 8, 'W', 'E', 'B', 'P')) {
                return WEBP;
            }
            throw new PictureRefusedException(say(NOT_ONE));
        }

        private static boolean starts(byte[] file, int at, int... wanted) {
            for (int i = 0; i < wanted.length; i++) {
                if (at + i >= file.length || (file[at + i] & 0xFF) != wanted[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
