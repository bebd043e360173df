package org.sharon.distribution.talk;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A frame the platform sent. */
public record Frame(Map<String, Object> fields) {

    static Frame read(String json) {
        return new Frame(Json.object(json));
    }

    public String type() {
        return text("type");
    }

    /** A field that is a text; empty when there is none. */
    public String text(String name) {
        return Objects.toString(fields.get(name), "");
    }

    public long number(String name) {
        return fields.get(name) instanceof Long value ? value : 0;
    }

    public boolean has(String name) {
        return fields.get(name) != null;
    }

    @SuppressWarnings("unchecked")
    public List<Frame> frames(String name) {
        List<Map<String, Object>> all =
                (List<Map<String, Object>>) fields.getOrDefault(name, List.of());
        return all.stream().map(Frame::new).toList();
    }
}
