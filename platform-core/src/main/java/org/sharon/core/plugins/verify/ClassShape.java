package org.sharon.core.plugins.verify;

import org.objectweb.asm.ClassReader;

/**
 * Walks a class file by its lengths before anything trusts them: a reader that takes room for an
 * attribute of two gigabytes takes it from everybody.
 */
final class ClassShape {

    private final ClassReader reader;
    private final int end;
    private final char[] characters;

    private ClassShape(ClassReader reader, int end) {
        this.reader = reader;
        this.end = end;
        this.characters = new char[reader.getMaxStringLength()];
    }

    /**
     * @throws IllegalArgumentException or another RuntimeException when the parts do not fill the
     *     file exactly
     */
    static void check(ClassReader reader, int length) {
        ClassShape shape = new ClassShape(reader, length);
        // Access, name and parent come first.
        int at = reader.header + 6;
        at += 2 + 2 * reader.readUnsignedShort(at);
        at = shape.afterMembers(shape.afterMembers(at));
        if (shape.afterAttributes(at) != length) {
            throw new IllegalArgumentException("The file is longer than the class");
        }
    }

    private int afterMembers(int start) {
        int at = start + 2;
        for (int left = reader.readUnsignedShort(start); left > 0; left--) {
            at = afterAttributes(at + 6);
        }
        return at;
    }

    private int afterAttributes(int start) {
        int at = start + 2;
        for (int left = reader.readUnsignedShort(start); left > 0; left--) {
            long attributeEnd = at + 6 + Integer.toUnsignedLong(reader.readInt(at + 2));
            if (attributeEnd > end) {
                throw new IllegalArgumentException("An attribute is longer than the file");
            }
            int inside = afterNested(String.valueOf(reader.readUTF8(at, characters)), at + 6);
            if (inside >= 0 && inside != attributeEnd) {
                throw new IllegalArgumentException("An attribute has another length");
            }
            at = (int) attributeEnd;
        }
        return at;
    }

    /** Where the attributes inside this one end; -1 when it has none. */
    private int afterNested(String attribute, int start) {
        if (attribute.equals("Code")) {
            long table = start + 8L + Integer.toUnsignedLong(reader.readInt(start + 4));
            if (table + 2 > end) {
                throw new IllegalArgumentException("The code is longer than the file");
            }
            int at = (int) table;
            return afterAttributes(at + 2 + 8 * reader.readUnsignedShort(at));
        }
        if (attribute.equals("Record")) {
            int at = start + 2;
            for (int left = reader.readUnsignedShort(start); left > 0; left--) {
                at = afterAttributes(at + 4);
            }
            return at;
        }
        return -1;
    }
}
