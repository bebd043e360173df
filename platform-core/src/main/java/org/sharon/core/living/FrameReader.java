package org.sharon.core.living;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what a client sends, expecting anything. */
final class FrameReader {

    private FrameReader() {}

    static @Nullable JsonObject read(String text) {
        try {
            return new JsonObject(text);
        } catch (DecodeException | ClassCastException malformed) {
            return null;
        }
    }

    static String string(JsonObject frame, String name) {
        return frame.getValue(name) instanceof String value ? value : "";
    }

    static long number(JsonObject frame, String name, long otherwise) {
        Object value = frame.getValue(name);
        if (value == null) {
            return otherwise;
        }
        return value instanceof Integer || value instanceof Long
                ? ((Number) value).longValue()
                : -1;
    }

    static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
