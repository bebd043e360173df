package org.sharon.core.plugins.verify;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sharon.core.plugins.NotWholeException;
import org.sharon.core.plugins.RefusedException;

/**
 * Reads a zip as strictly as a jar that a build wrote can stand. A zip says everything twice, once
 * before each entry and once in the directory at its end, and readers differ in whom they believe;
 * so both must say the same, and nothing may lie before, between or after the entries.
 */
final class ZipReader {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_UNPACKED = 50L << 20;
    private static final int MOST_RATIO = 100;
    private static final int RATIO_COUNTS_FROM = 4_096;

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 0x2041;
    private static final int SIZES_FOLLOW = 0x8;
    private static final int UTF_8 = 0x800;
    private static final int KNOWN_FLAGS = SIZES_FOLLOW | UTF_8 | 0x6;
    private static final int EXTRA_ZIP64 = 0x0001;
    private static final int EXTRA_OTHER_NAME = 0x7075;

    /** What the directory says of one entry. */
    private record Entry(
            String name, int at, int flags, int method, long crc, long packed, long size) {

        boolean isFolder() {
            return name.endsWith("/");
        }

        boolean sizesFollow() {
            return (flags & SIZES_FOLLOW) != 0;
        }
    }

    private final byte[] jar;
    private final ByteBuffer buffer;

    ZipReader(byte[] jar) {
        this.jar = jar;
        this.buffer = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The content of every entry that is no folder, by name. */
    Map<String, byte[]> read() throws NotWholeException {
        int end = findEnd();
        List<Entry> entries = readDirectory(end);
        checkPlaces(entries, unsigned(end + 16));
        checkTotal(entries);
        Map<String, byte[]> contents = new LinkedHashMap<>();
        Inflater inflater = new Inflater(true);
        try {
            for (Entry entry : entries) {
                byte[] content = content(entry, inflater);
                if (!entry.isFolder()) {
                    contents.put(entry.name(), content);
                }
            }
        } finally {
            inflater.end();
        }
        return contents;
    }

    /** A jar ends with a record that says where its directory is; nothing may follow it. */
    private int findEnd() throws NotWholeException {
        int last = jar.length - END_SIZE;
        if (last >= 0 && buffer.getInt(last) == END && isEnd(last)) {
            if (buffer.getShort(last + 20) != 0) {
                throw notWhole();
            }
            return last;
        }
        for (int at = last - 1; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (buffer.getInt(at) == END && isEnd(at)) {
                // A file that is still being copied has no such record yet.
                throw new RefusedException("There is something after its end: build it again");
            }
        }
        int first = jar.length < 4 ? 0 : buffer.getInt(0);
        if (first != 0 && first != LOCAL) {
            throw new NotWholeException("It is not a jar: build it with the plugin parent pom");
        }
        throw notWhole();
    }

    private boolean isEnd(int at) {
        int entries = unsignedShort(at + 10);
        long size = unsigned(at + 12);
        long start = unsigned(at + 16);
        if (entries == 0xffff || size == 0xffffffffL || start == 0xffffffffL) {
            throw new RefusedException("It is a ZIP64 file, and a plugin is small: build it again");
        }
        return entries == unsignedShort(at + 8)
                && unsignedShort(at + 4) == 0
                && unsignedShort(at + 6) == 0
                && start + size == at;
    }

    private List<Entry> readDirectory(int end) throws NotWholeException {
        int count = unsignedShort(end + 10);
        if (count > MOST_ENTRIES) {
            throw new RefusedException(
                    "It has %,d entries, and at most %,d are allowed"
                            .formatted(count, MOST_ENTRIES));
        }
        List<Entry> entries = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        int at = (int) unsigned(end + 16);
        for (int i = 0; i < count; i++) {
            if (at + CENTRAL_SIZE > end || buffer.getInt(at) != CENTRAL) {
                throw damaged();
            }
            int variable = unsignedShort(at + 28) + unsignedShort(at + 30) + unsignedShort(at + 32);
            if (at + CENTRAL_SIZE + variable > end) {
                throw damaged();
            }
            Entry entry = directoryEntry(at);
            String twin = names.put(EntryNames.folded(entry.name()), entry.name());
            if (twin != null) {
                throw new RefusedException(
                        "It has two entries called %s: leave one"
                                .formatted(EntryNames.shown(entry.name())));
            }
            entries.add(entry);
            at += CENTRAL_SIZE + variable;
        }
        if (at != end) {
            throw damaged();
        }
        return entries;
    }

    private Entry directoryEntry(int at) {
        int flags = unsignedShort(at + 8);
        int method = unsignedShort(at + 10);
        int nameLength = unsignedShort(at + 28);
        String name = name(at + CENTRAL_SIZE, nameLength, flags);
        String shown = EntryNames.shown(name);
        EntryNames.check(name);
        if ((flags & ENCRYPTED) != 0) {
            throw new RefusedException(
                    "Its entry %s is encrypted: build it again".formatted(shown));
        }
        if (method != STORED && method != DEFLATED || (flags & ~KNOWN_FLAGS) != 0) {
            throw new RefusedException(
                    "Its entry %s is packed in a way that no jar is: build it again"
                            .formatted(shown));
        }
        int kind = (buffer.getInt(at + 38) >>> 28) & 0xf;
        if (kind != 0 && kind != 0x8 && kind != 0x4) {
            throw new RefusedException(
                    "Its entry %s is a link: put the file itself into the jar".formatted(shown));
        }
        checkExtra(at + CENTRAL_SIZE + nameLength, unsignedShort(at + 30), shown);
        return new Entry(
                name,
                buffer.getInt(at + 42),
                flags,
                method,
                unsigned(at + 16),
                unsigned(at + 20),
                unsigned(at + 24));
    }

    private String name(int at, int length, int flags) {
        try {
            String name =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(jar, at, length))
                            .toString();
            if (name.length() == length || (flags & UTF_8) != 0) {
                return name;
            }
        } catch (CharacterCodingException malformed) {
            // Said below.
        }
        throw new RefusedException(
                "It has an entry whose name is not in UTF-8: use plain letters in file names");
    }

    private void checkExtra(int at, int length, String shown) {
        for (int next = at; next + 4 <= at + length; next += 4 + unsignedShort(next + 2)) {
            int id = unsignedShort(next);
            if (id == EXTRA_ZIP64 || id == EXTRA_OTHER_NAME) {
                throw new RefusedException(
                        "Its entry %s has a second name or size: build it again".formatted(shown));
            }
        }
    }

    /** The entries fill the file from its first byte to the directory, without gap or overlap. */
    private void checkPlaces(List<Entry> entries, long directory) throws NotWholeException {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingLong(entry -> Integer.toUnsignedLong(entry.at())));
        long expected = 0;
        for (Entry entry : sorted) {
            if (Integer.toUnsignedLong(entry.at()) != expected) {
                throw new NotWholeException(
                        "There is something %s: build it again"
                                .formatted(
                                        expected == 0
                                                ? "before its first entry"
                                                : "between its entries"));
            }
            expected = endOf(entry, directory);
        }
        if (expected != directory) {
            throw new NotWholeException("There is something between its entries: build it again");
        }
    }

    private long endOf(Entry entry, long directory) throws NotWholeException {
        int at = entry.at();
        if (at + LOCAL_SIZE > directory || buffer.getInt(at) != LOCAL) {
            throw damaged();
        }
        int nameLength = unsignedShort(at + 26);
        int extraLength = unsignedShort(at + 28);
        long start = (long) at + LOCAL_SIZE + nameLength + extraLength;
        if (start + entry.packed() > directory) {
            throw damaged();
        }
        boolean same =
                unsignedShort(at + 6) == entry.flags()
                        && unsignedShort(at + 8) == entry.method()
                        && name(at + LOCAL_SIZE, nameLength, entry.flags()).equals(entry.name())
                        && sameSizes(at + 14, entry, entry.sizesFollow())
                        && !(entry.sizesFollow() && entry.method() == STORED);
        if (!same) {
            throw twice(entry);
        }
        checkExtra(at + LOCAL_SIZE + nameLength, extraLength, EntryNames.shown(entry.name()));
        long end = start + entry.packed();
        return entry.sizesFollow() ? endOfDescriptor(end, entry, directory) : end;
    }

    private long endOfDescriptor(long at, Entry entry, long directory) throws NotWholeException {
        if (at + 16 <= directory && buffer.getInt((int) at) == DESCRIPTOR) {
            if (!sameSizes((int) at + 4, entry, false)) {
                throw twice(entry);
            }
            return at + 16;
        }
        if (at + 12 > directory || !sameSizes((int) at, entry, false)) {
            throw damaged();
        }
        return at + 12;
    }

    private boolean sameSizes(int at, Entry entry, boolean mayBeNought) {
        long crc = unsigned(at);
        long packed = unsigned(at + 4);
        long size = unsigned(at + 8);
        return mayBeNought && crc == 0 && packed == 0 && size == 0
                || crc == entry.crc() && packed == entry.packed() && size == entry.size();
    }

    private static void checkTotal(List<Entry> entries) {
        long total = 0;
        for (Entry entry : entries) {
            total += entry.size();
            if (entry.size() > RATIO_COUNTS_FROM && entry.size() / MOST_RATIO > entry.packed()) {
                throw new RefusedException(
                        "Its entry %s unpacks to more than %d times its size: leave it out"
                                .formatted(EntryNames.shown(entry.name()), MOST_RATIO));
            }
            if (entry.isFolder() && entry.size() > 0) {
                throw new RefusedException(
                        "Its folder %s has content: build it again"
                                .formatted(EntryNames.shown(entry.name())));
            }
        }
        if (total > MOST_UNPACKED) {
            throw new RefusedException(
                    "It unpacks to more than %d MB: leave out what is neither code nor words"
                            .formatted(MOST_UNPACKED >> 20));
        }
    }

    private byte[] content(Entry entry, Inflater inflater) throws NotWholeException {
        int start =
                entry.at()
                        + LOCAL_SIZE
                        + unsignedShort(entry.at() + 26)
                        + unsignedShort(entry.at() + 28);
        byte[] content = new byte[(int) entry.size()];
        if (entry.method() == DEFLATED) {
            inflate(start, (int) entry.packed(), content, inflater);
        } else if (entry.packed() == entry.size()) {
            System.arraycopy(jar, start, content, 0, content.length);
        } else {
            throw twice(entry);
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        if (crc.getValue() != entry.crc()) {
            throw damaged();
        }
        return content;
    }

    private void inflate(int start, int packed, byte[] content, Inflater inflater)
            throws NotWholeException {
        try {
            inflater.reset();
            inflater.setInput(jar, start, packed);
            int filled = 0;
            byte[] beyond = new byte[1];
            while (!inflater.finished()) {
                boolean full = filled == content.length;
                int read =
                        full
                                ? inflater.inflate(beyond)
                                : inflater.inflate(content, filled, content.length - filled);
                if (full && read > 0 || read == 0 && !inflater.finished()) {
                    throw damaged();
                }
                filled += read;
            }
            if (filled != content.length || inflater.getBytesRead() != packed) {
                throw damaged();
            }
        } catch (DataFormatException broken) {
            throw damaged();
        }
    }

    /** Perhaps only because the file is being written from its end. */
    private static NotWholeException twice(Entry entry) {
        return new NotWholeException(
                "Its directory and its entry %s do not agree: build it again"
                        .formatted(EntryNames.shown(entry.name())));
    }

    private static NotWholeException notWhole() {
        return new NotWholeException("It is not a whole jar: copy it again");
    }

    private static NotWholeException damaged() {
        return new NotWholeException("It is damaged: copy it again");
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(buffer.getInt(at));
    }
}
