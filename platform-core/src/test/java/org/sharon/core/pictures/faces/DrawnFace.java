package org.sharon.core.pictures.faces;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A face of nobody, drawn with soft shadows so that a computer takes it for one. */
public final class DrawnFace {

    private static final Color SKIN = new Color(0xD9A684);
    private static final Color SHADE = new Color(0xA06A4C);
    private static final Color HAIR = new Color(0x2E1F18);

    private DrawnFace() {}

    /**
     * A JPEG with one face on a plain wall.
     *
     * @param x of the middle of the face
     * @param y of the middle of the face
     * @param size from chin to forehead
     */
    public static byte[] on(int width, int height, int x, int y, int size) {
        BufferedImage picture = wall(width, height);
        draw(picture, x, y, size);
        return jpeg(picture);
    }

    /** A JPEG with two faces beside each other, one larger than the other. */
    public static byte[] two(int width, int height) {
        BufferedImage picture = wall(width, height);
        draw(picture, width / 4, height / 2, height / 2);
        draw(picture, width * 3 / 4, height / 2, height / 5);
        return jpeg(picture);
    }

    private static void draw(BufferedImage picture, int x, int y, int size) {
        Graphics2D brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.translate(x, y);
        brush.scale(size / 200.0, size / 200.0);
        head(brush);
        eye(brush, -34);
        eye(brush, 34);
        nose(brush);
        mouth(brush);
        brush.dispose();
    }

    /** A JPEG of a wall, a shelf, and nobody. */
    public static byte[] nobody(int width, int height) {
        BufferedImage picture = wall(width, height);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0x6B4A33));
        brush.fillRect(width / 8, height / 2, width * 3 / 4, height / 40);
        brush.setColor(new Color(0x2F6F8F));
        brush.fillRect(width / 4, height / 3, width / 10, height / 6);
        brush.setColor(new Color(0xB5482F));
        brush.fillRect(width / 2, height * 2 / 5, width / 8, height / 10);
        brush.dispose();
        return jpeg(picture);
    }

    private static BufferedImage wall(int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = picture.createGraphics();
        brush.setColor(new Color(0x93A3A8));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        return picture;
    }

    private static void head(Graphics2D brush) {
        brush.setColor(new Color(0x35506B));
        brush.fill(new Ellipse2D.Double(-150, 135, 300, 260));
        brush.setColor(HAIR);
        brush.fill(new Ellipse2D.Double(-98, -140, 196, 230));
        brush.setColor(SHADE);
        brush.fill(new Ellipse2D.Double(-42, 60, 84, 110));
        soft(
                brush,
                -6,
                -20,
                130,
                SKIN.brighter(),
                SHADE,
                new Ellipse2D.Double(-78, -105, 156, 215));
        Path2D fringe = new Path2D.Double();
        fringe.moveTo(-84, -20);
        fringe.curveTo(-80, -150, 80, -150, 84, -20);
        fringe.curveTo(70, -95, 20, -88, -10, -84);
        fringe.curveTo(-45, -80, -72, -70, -84, -20);
        brush.setColor(HAIR);
        brush.fill(fringe);
    }

    private static void eye(Graphics2D brush, int x) {
        soft(brush, x, -14, 26, new Color(0x70A06A4C, true), clear(SHADE), circle(x, -14, 26));
        brush.setColor(new Color(0xF2ECE4));
        brush.fill(new Ellipse2D.Double(x - 17, -20, 34, 16));
        brush.setColor(new Color(0x3B2415));
        brush.fill(circle(x, -12, 8));
        brush.setColor(Color.BLACK);
        brush.fill(circle(x, -12, 4));
        brush.setColor(Color.WHITE);
        brush.fill(circle(x - 3, -15, 2));
        brush.setColor(HAIR);
        brush.setStroke(new BasicStroke(3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(new Arc2D.Double(x - 18, -22, 36, 24, 10, 160, Arc2D.OPEN));
        brush.setStroke(new BasicStroke(6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(new Arc2D.Double(x - 24, -44, 48, 30, 30, 120, Arc2D.OPEN));
    }

    private static void nose(Graphics2D brush) {
        soft(brush, 0, 30, 22, new Color(0x60FFE0C8, true), clear(SKIN), circle(0, 26, 20));
        soft(brush, 10, 14, 20, new Color(0x60905A3C, true), clear(SHADE), circle(12, 14, 20));
        brush.setColor(new Color(0x5A3322));
        brush.fill(new Ellipse2D.Double(-13, 36, 9, 5));
        brush.fill(new Ellipse2D.Double(4, 36, 9, 5));
    }

    private static void mouth(Graphics2D brush) {
        brush.setColor(new Color(0xA8504A));
        Path2D lips = new Path2D.Double();
        lips.moveTo(-30, 66);
        lips.curveTo(-12, 56, -5, 60, 0, 62);
        lips.curveTo(5, 60, 12, 56, 30, 66);
        lips.curveTo(14, 84, -14, 84, -30, 66);
        brush.fill(lips);
        brush.setColor(new Color(0x5E2522));
        brush.setStroke(new BasicStroke(2.5f));
        brush.draw(new Arc2D.Double(-30, 50, 60, 20, 200, 140, Arc2D.OPEN));
    }

    private static void soft(
            Graphics2D brush,
            double x,
            double y,
            float radius,
            Color inside,
            Color outside,
            Shape shape) {
        brush.setPaint(
                new RadialGradientPaint(
                        new Point2D.Double(x, y),
                        radius,
                        new float[] {0f, 1f},
                        new Color[] {inside, outside}));
        brush.fill(shape);
    }

    private static Color clear(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 0);
    }

    private static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
