package org.sharon.core.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
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

    static byte[] webm(int length) {
        byte[] inside = joined(text("V_VP9"), numbers(length));
        byte[] head =
                joined(hex("1A45DFA3"), new byte[] {(byte) 0x87}, hex("428284"), text("webm"));
        byte[] size = ByteBuffer.allocate(8).putLong(0x0100000000000000L | inside.length).array();
        return joined(head, hex("18538067"), size, inside);
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

    static byte[] ogg(String codec) {
        return joined(text("OggS\0\u0002"), new byte[20], text(codec), numbers(400));
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
