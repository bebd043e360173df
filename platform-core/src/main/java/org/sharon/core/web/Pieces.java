package org.sharon.core.web;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A large file, or a part of one, that is read piece by piece while it is sent, so that nobody
 * holds the whole of it in memory.
 *
 * @param from the first byte that is sent
 * @param end the byte after the last
 * @param headers in place of those that every answer has
 */
public record Pieces(
        int status, String type, long from, long end, Source source, Map<String, String> headers)
        implements Answer {

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Source {

        /**
         * At least one byte, at most {@code most}, from this place on. Called on a worker, before
         * each piece. Whatever it throws ends the answer where it is: so what is taken away while
         * somebody watches stops with the next piece.
         */
        byte[] read(long from, int most);
    }

    public Pieces {
        requireNonNull(type, "type");
        requireNonNull(source, "source");
        headers = Map.copyOf(headers);
    }

    public Pieces withStatus(int other) {
        return new Pieces(other, type, from, end, source, headers);
    }

    /** The same with one more header. */
    public Pieces with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Pieces(status, type, from, end, source, more);
    }
}
