package org.sharon.core.changes;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One thing that changed.
 *
 * @param words for members
 * @param keys whoever holds one of them may know of it; empty when everybody may
 * @param said whether the plugin says it; the platform found the others
 * @param elsewhere the same in other languages, such as {@code cy}
 */
record ChangedLine(String words, Set<String> keys, boolean said, Map<String, String> elsewhere) {

    ChangedLine {
        keys = Set.copyOf(keys);
        elsewhere = new TreeMap<>(elsewhere);
    }

    static ChangedLine forAll(String words) {
        return forKeys(words, Set.of());
    }

    static ChangedLine forKeys(String words, Set<String> keys) {
        return new ChangedLine(words, keys, false, Map.of());
    }

    static ChangedLine said(String words, Map<String, String> elsewhere) {
        return new ChangedLine(words, Set.of(), true, elsewhere);
    }

    /**
     * @param held the keys of a member
     */
    boolean concerns(Set<String> held) {
        return keys.isEmpty() || keys.stream().anyMatch(held::contains);
    }

    static String json(List<ChangedLine> lines) {
        JsonArray all = new JsonArray();
        lines.forEach(each -> all.add(each.json()));
        return all.encode();
    }

    private JsonObject json() {
        JsonObject json =
                new JsonObject()
                        .put("words", words)
                        .put("keys", new JsonArray(List.copyOf(new TreeSet<>(keys))));
        if (said) {
            JsonObject others = new JsonObject();
            elsewhere.forEach(others::put);
            json.put("said", true).put("elsewhere", others);
        }
        return json;
    }

    static List<ChangedLine> ofJson(String json) {
        return new JsonArray(json)
                .stream().map(JsonObject.class::cast).map(ChangedLine::ofJson).toList();
    }

    private static ChangedLine ofJson(JsonObject json) {
        return new ChangedLine(
                json.getString("words"),
                json.getJsonArray("keys").stream()
                        .map(String.class::cast)
                        .collect(Collectors.toSet()),
                json.getBoolean("said", false),
                json.getJsonObject("elsewhere", new JsonObject()).stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, each -> "" + each.getValue())));
    }
}
