package org.sharon.core.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which part of a file a player asks for.
 *
 * @param from the first byte
 * @param end the byte after the last
 */
public record ByteRange(Kind kind, long from, long end) {

    /** What is answered. */
    public enum Kind {
        WHOLE,
        PART,
        /** There is no such part. */
        NONE
    }

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Whatever is not one plain range is answered with the whole file, as the standard allows. */
    public static ByteRange of(String header, long length) {
        Matcher asked = ONE.matcher(header.strip());
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return new ByteRange(Kind.WHOLE, 0, length);
        }
        if (asked.group(1).isEmpty()) {
            long last = Long.parseLong(asked.group(2));
            return part(Math.max(0, length - last), length, last == 0 ? 0 : length);
        }
        long from = Long.parseLong(asked.group(1));
        long to = asked.group(2).isEmpty() ? length - 1 : Long.parseLong(asked.group(2));
        if (!asked.group(2).isEmpty() && to < from) {
            return new ByteRange(Kind.WHOLE, 0, length);
        }
        return part(from, Math.min(to + 1, length), length);
    }

    private static ByteRange part(long from, long end, long length) {
        return from >= length || from >= end
                ? new ByteRange(Kind.NONE, 0, 0)
                : new ByteRange(Kind.PART, from, end);
    }

    /** As the answer names it. */
    public String contentRange(long length) {
        return kind == Kind.NONE
                ? "bytes */" + length
                : "bytes %d-%d/%d".formatted(from, end - 1, length);
    }
}
