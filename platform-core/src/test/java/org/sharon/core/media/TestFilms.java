package org.sharon.core.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;

/** The smallest files that say what they are, with something inside to send. */
final class TestFilms {

    static final String PLACE = "made at 51.5N 0.1W";

    private TestFilms() {}

    /** A film with so many bytes of pictures, and the place where it was made. */
    static byte[] mp4(int length) {
        return joined(
                box("ftyp", text("isom\0\0\0\0isommp42")),
                box(
                        "moov",
                        joined(
                                box("trak", box("mdia", handler("vide"))),
                                box("trak", box("mdia", handler("soun"))),
                                box("udta", text(PLACE)))),
                box("mdat", numbers(length)));
    }

    static byte[] m4a(int length) {
        return joined(
                box("ftyp", text("M4A \0\0\0\0")),
                box("moov", box("trak", box("mdia", handler("soun")))),
                box("mdat", numbers(length)));
    }

    /** A film as programs write it, with words about it before and behind its pictures. */
    static byte[] webm(int length) {
        return webm(false, length);
    }

    /** The same as browsers write it, who do not know how long it will be. */
    static byte[] liveWebm(int length) {
        return webm(true, length);
    }

    private static byte[] webm(boolean live, int length) {
        byte[] blocks = joined(element("E7", new byte[] {0}), element("A3", numbers(length)));
        byte[] cluster =
                live
                        ? joined(hex("1F43B675"), hex("01FFFFFFFFFFFFFF"), blocks)
                        : element("1F43B675", blocks);
        byte[] inside =
                joined(
                        element(
                                "1549A966",
                                joined(
                                        element("BF", new byte[4]),
                                        element("2AD7B1", hex("0F4240")),
                                        element("7BA9", text("My " + PLACE)),
                                        element("4461", new byte[] {1, 2, 3, 4, 5, 6, 7, 8}),
                                        element("4D80", text("Telephone " + PLACE)),
                                        element("5741", text("Program " + PLACE)))),
                        element(
                                "1654AE6B",
                                element(
                                        "AE",
                                        joined(
                                                element("536E", text("Track " + PLACE)),
                                                element("86", text("V_VP9"))))),
                        cluster,
                        element("1254C367", text(PLACE + " " + "tags ".repeat(40))));
        byte[] head = element("1A45DFA3", element("4282", text("webm")));
        byte[] size =
                live
                        ? hex("01FFFFFFFFFFFFFF")
                        : ByteBuffer.allocate(8)
                                .putLong(0x0100000000000000L | inside.length)
                                .array();
        return joined(head, hex("18538067"), size, inside);
    }

    static byte[] element(String id, byte[] content) {
        byte[] size =
                content.length < 127
                        ? new byte[] {(byte) (0x80 | content.length)}
                        : ByteBuffer.allocate(4).putInt(0x10000000 | content.length).array();
        return joined(hex(id), size, content);
    }

    /** Sound at 128 kbit a second, behind a tag that says who made it. */
    static byte[] mp3(int frames) {
        byte[] tag = joined(text("ID3\u0003\0\0\0\0\0\u0014"), text("by Perpetua Invented"));
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(tag);
        for (int i = 0; i < frames; i++) {
            all.writeBytes(hex("FFFB9000"));
            all.writeBytes(new byte[413]);
        }
        return all.toByteArray();
    }

    /** Sound with a long second packet about it, which goes over three pages. */
    static byte[] ogg(String codec) {
        byte[] about =
                joined(
                        text(codec.startsWith("Opus") ? "OpusTags" : "\u0003vorbis"),
                        text("by " + PLACE + " ".repeat(130_500) + PLACE));
        int page = 255 * 255;
        return joined(
                page(2, 0, joined(text(codec), new byte[11]), true),
                page(0, 1, Arrays.copyOf(about, page), false),
                page(1, 2, Arrays.copyOfRange(about, page, 2 * page), false),
                page(1, 3, Arrays.copyOfRange(about, 2 * page, about.length), true),
                page(4, 4, numbers(400), true));
    }

    /**
     * @param ends whether the packet ends on this page
     */
    private static byte[] page(int kind, int number, byte[] content, boolean ends) {
        int segments = content.length / 255 + (ends ? 1 : 0);
        byte[] table = new byte[segments];
        Arrays.fill(table, (byte) 255);
        if (ends) {
            table[segments - 1] = (byte) (content.length % 255);
        }
        byte[] head = joined(text("OggS\0"), new byte[] {(byte) kind}, new byte[8]);
        byte[] page =
                joined(
                        head,
                        text("abcd"),
                        new byte[] {(byte) number, 0, 0, 0},
                        new byte[4],
                        new byte[] {(byte) segments},
                        table,
                        content);
        int sum = sum(page);
        for (int i = 0; i < 4; i++) {
            page[22 + i] = (byte) (sum >> 8 * i);
        }
        return page;
    }

    /** As the sound is checked: the remainder of a long division by 2^32 + 0x04C11DB7. */
    static int sum(byte[] page) {
        long rest = 0;
        byte[] behind = joined(page, new byte[4]);
        for (byte each : behind) {
            for (int bit = 7; bit >= 0; bit--) {
                rest = rest << 1 | each >> bit & 1;
                if ((rest & 0x100000000L) != 0) {
                    rest ^= 0x104C11DB7L;
                }
            }
        }
        return (int) rest;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] text(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] handler(String kind) {
        return box("hdlr", joined(new byte[8], text(kind), new byte[12]));
    }

    private static byte[] box(String name, byte[] content) {
        byte[] head = ByteBuffer.allocate(4).putInt(content.length + 8).array();
        return joined(head, text(name), content);
    }

    private static byte[] numbers(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 31 + i / 256);
        }
        return bytes;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
