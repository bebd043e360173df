package org.sharon.bench.copies;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** Changes words in the constants of a class. Nothing else in a class file depends on them. */
final class ClassWords {

    private static final int HEAD = 8;
    private static final int UTF8 = 1;

    private ClassWords() {}

    static byte[] changed(byte[] classFile, UnaryOperator<String> change) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(in.readNBytes(HEAD));
        int constants = in.readUnsignedShort();
        out.writeShort(constants);
        for (int i = 1; i < constants; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                out.writeUTF(change.apply(in.readUTF()));
            } else {
                out.write(in.readNBytes(length(tag)));
            }
            // Long and double take two places.
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
        in.transferTo(out);
        return bytes.toByteArray();
    }

    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("No constant has the tag " + tag);
        };
    }

    /** The same for a text file. */
    static byte[] changedText(byte[] text, UnaryOperator<String> change) {
        return change.apply(new String(text, UTF_8)).getBytes(UTF_8);
    }
}
