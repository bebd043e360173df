package org.sharon.core.web;

import static java.util.Objects.requireNonNull;

import io.vertx.core.buffer.Buffer;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file, or a part of one, such as a film. It is sent as fast as whoever asked takes it.
 *
 * @param body may be shared with other answers, and is not changed
 * @param headers in place of those that every answer has
 */
public record Bytes(int status, String type, Buffer body, Map<String, String> headers)
        implements Answer {

    public Bytes {
        requireNonNull(type, "type");
        requireNonNull(body, "body");
        headers = Map.copyOf(headers);
    }

    /** The same with one more header. */
    public Bytes with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Bytes(status, type, body, more);
    }
}
