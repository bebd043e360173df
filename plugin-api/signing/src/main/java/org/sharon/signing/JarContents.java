package org.sharon.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is in a jar, read by its directory, as class loaders do.
 *
 * <p>Every byte of the file must belong to exactly one entry: where two readers could see two
 * different jars, a signature would say nothing about one of them.
 */
final class JarContents {

    private static final long LARGEST_UNPACKED = 256L << 20;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int DIRECTORY_ENTRY_SIZE = 46;
    private static final int LOCAL_ENTRY = 0x04034b50;
    private static final int LOCAL_ENTRY_SIZE = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int HAS_DESCRIPTOR = 1 << 3;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer jar;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final TreeMap<Integer, Integer> places = new TreeMap<>();
    private long unpacked;

    private JarContents(byte[] jar) {
        this.jar = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * The entries by name, in the order of the directory.
     *
     * @throws BadSignatureException when the file is no jar, or one that can be read in two ways
     */
    static Map<String, byte[]> of(byte[] jar) {
        JarContents contents = new JarContents(jar);
        try {
            contents.read();
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DataFormatException bad) {
            throw damaged();
        }
        return Collections.unmodifiableMap(contents.entries);
    }

    private void read() throws DataFormatException {
        int end = jar.limit() - END_SIZE;
        require(end >= 0 && jar.getInt(end) == END && unsigned16(end + 20) == 0);
        int count = unsigned16(end + 10);
        int directory = jar.getInt(end + 16);
        int at = directory;
        for (int i = 0; i < count; i++) {
            at = readEntry(at);
        }
        require(at == end);
        requireNoGap(directory);
    }

    /** Reads what the directory says at {@code at}, and answers where its next line begins. */
    private int readEntry(int at) throws DataFormatException {
        require(jar.getInt(at) == DIRECTORY_ENTRY);
        int flags = unsigned16(at + 8);
        int method = unsigned16(at + 10);
        int packed = jar.getInt(at + 20);
        int size = jar.getInt(at + 24);
        int nameLength = unsigned16(at + 28);
        int local = jar.getInt(at + 42);
        byte[] name = slice(at + DIRECTORY_ENTRY_SIZE, nameLength);
        require(jar.getInt(local) == LOCAL_ENTRY);
        require((flags & ENCRYPTED) == 0 && unsigned16(local + 6) == flags);
        require(unsigned16(local + 8) == method);
        require(Arrays.equals(name, slice(local + LOCAL_ENTRY_SIZE, unsigned16(local + 26))));
        int data = local + LOCAL_ENTRY_SIZE + nameLength + unsigned16(local + 28);
        unpacked += size;
        require(size >= 0 && unpacked <= LARGEST_UNPACKED);
        byte[] content = unpack(method, slice(data, packed), size);
        require(checksum(content) == jar.getInt(at + 16));
        require(entries.put(new String(name, UTF_8), content) == null);
        places.put(local, data + packed + descriptor(flags, data + packed));
        return at + DIRECTORY_ENTRY_SIZE + nameLength + unsigned16(at + 30) + unsigned16(at + 32);
    }

    private int descriptor(int flags, int at) {
        if ((flags & HAS_DESCRIPTOR) == 0) {
            return 0;
        }
        return jar.getInt(at) == DESCRIPTOR ? 16 : 12;
    }

    private static byte[] unpack(int method, byte[] packed, int size) throws DataFormatException {
        if (method == STORED) {
            require(packed.length == size);
            return packed;
        }
        require(method == DEFLATED);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] content = new byte[size];
            int done = 0;
            while (done < size && !inflater.finished()) {
                int read = inflater.inflate(content, done, size - done);
                require(read > 0 || inflater.finished());
                done += read;
            }
            require(done == size && (inflater.finished() || inflater.inflate(new byte[1]) == 0));
            require(inflater.finished() && inflater.getRemaining() == 0);
            return content;
        } finally {
            inflater.end();
        }
    }

    private void requireNoGap(int directory) {
        int next = 0;
        for (Map.Entry<Integer, Integer> place : places.entrySet()) {
            require(place.getKey() == next);
            next = place.getValue();
        }
        require(next == directory && places.size() == entries.size());
    }

    private static int checksum(byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        return (int) checksum.getValue();
    }

    private int unsigned16(int at) {
        return Short.toUnsignedInt(jar.getShort(at));
    }

    private byte[] slice(int from, int length) {
        require(from >= 0 && length >= 0 && from <= jar.limit() - length);
        return Arrays.copyOfRange(jar.array(), from, from + length);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw damaged();
        }
    }

    private static BadSignatureException damaged() {
        return new BadSignatureException("It is damaged: copy it again, or build it again");
    }
}
