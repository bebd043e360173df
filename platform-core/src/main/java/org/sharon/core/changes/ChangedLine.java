package org.sharon.core.changes;

import static org.sharon.core.language.Words.say;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.api.features.Feature;
import org.sharon.core.language.Language;

/**
 * One thing that changed. What the platform found is kept as the key of its words, and read in the
 * language of whoever opens the page.
 *
 * @param english for members; whoever reads it from an older version has nothing else
 * @param key of the words of the platform; empty where a plugin says it
 * @param values what is put into these
 * @param feature what is put into them instead; null where it is no feature
 * @param keys whoever holds one of them may know of it; empty when everybody may
 * @param said whether the plugin says it; the platform found the others
 * @param elsewhere the same in other languages, such as {@code cy}
 */
record ChangedLine(
        String english,
        String key,
        List<String> values,
        @Nullable Feature feature,
        Set<String> keys,
        boolean said,
        Map<String, String> elsewhere) {

    ChangedLine {
        values = List.copyOf(values);
        keys = Set.copyOf(keys);
        elsewhere = new TreeMap<>(elsewhere);
    }

    static ChangedLine forAll(String key, String... values) {
        return forKeys(Set.of(), key, values);
    }

    static ChangedLine forKeys(Set<String> keys, String key, String... values) {
        return found(keys, key, List.of(values), null);
    }

    static ChangedLine about(Feature feature, String key) {
        return found(Set.of(), key, List.of(), feature);
    }

    static ChangedLine said(String words, Map<String, String> elsewhere) {
        return new ChangedLine(words, "", List.of(), null, Set.of(), true, elsewhere);
    }

    /** One that was kept before there were keys. */
    static ChangedLine plain(String words, Set<String> keys) {
        return new ChangedLine(words, "", List.of(), null, keys, false, Map.of());
    }

    private static ChangedLine found(
            Set<String> keys, String key, List<String> values, @Nullable Feature feature) {
        String english = Language.ENGLISH.speak(() -> words(key, values, feature));
        return new ChangedLine(english, key, values, feature, keys, false, Map.of());
    }

    /** For members, in the language of this request where the platform says it. */
    String words() {
        return key.isEmpty() ? english : words(key, values, feature);
    }

    private static String words(String key, List<String> values, @Nullable Feature feature) {
        return feature == null ? say(key, values.toArray()) : say(key, FeatureNames.of(feature));
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
                        .put("words", english)
                        .put("keys", new JsonArray(List.copyOf(new TreeSet<>(keys))));
        if (!key.isEmpty()) {
            json.put("key", key).put("values", new JsonArray(values));
        }
        if (feature != null) {
            json.put("feature", feature.name());
        }
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
        String english = json.getString("words");
        Set<String> keys = strings(json, "keys").collect(Collectors.toSet());
        String key = json.getString("key", "");
        if (!key.isEmpty()) {
            return new ChangedLine(
                    english,
                    key,
                    strings(json, "values").toList(),
                    feature(json.getString("feature", "")),
                    keys,
                    false,
                    Map.of());
        }
        if (!json.getBoolean("said", false)) {
            return plain(english, keys);
        }
        return said(
                english,
                json.getJsonObject("elsewhere", new JsonObject()).stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, each -> "" + each.getValue())));
    }

    private static @Nullable Feature feature(String name) {
        return Arrays.stream(Feature.values())
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name, new JsonArray()).stream().map(String.class::cast);
    }
}
