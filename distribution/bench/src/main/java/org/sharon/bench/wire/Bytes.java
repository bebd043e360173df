package org.sharon.bench.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

/** Looks for a short word in bytes, most of which it never looks at. */
public final class Bytes {

    private final byte[] word;
    private final byte[] skip = new byte[256];

    private Bytes(byte[] word) {
        this.word = word;
        Arrays.fill(skip, (byte) word.length);
        for (int i = 0; i < word.length - 1; i++) {
            skip[word[i] & 0xff] = (byte) (word.length - 1 - i);
        }
    }

    /** A word of at most 100 plain letters. */
    public static Bytes of(String word) {
        return new Bytes(word.getBytes(US_ASCII));
    }

    /** The place just behind the word's first occurrence between the two places; or -1. */
    public int behind(byte[] bytes, int from, int to) {
        int last = word.length - 1;
        for (int at = from + last; at < to; at += skip[bytes[at] & 0xff]) {
            int i = 0;
            while (i <= last && bytes[at - i] == word[last - i]) {
                i++;
            }
            if (i > last) {
                return at + 1;
            }
        }
        return -1;
    }

    public int count(byte[] bytes, int from, int to) {
        int count = 0;
        for (int at = behind(bytes, from, to); at >= 0; at = behind(bytes, at, to)) {
            count++;
        }
        return count;
    }

    /** The number that begins at {@code from}. */
    public static long number(byte[] bytes, int from) {
        long number = 0;
        for (int at = from; bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
