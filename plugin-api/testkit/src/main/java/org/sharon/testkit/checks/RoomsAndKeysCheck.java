package org.sharon.testkit.checks;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;

/** Keys open rooms that exist, and exclude one another from both sides. */
final class RoomsAndKeysCheck implements Check {

    @Override
    public String promise() {
        return "has rooms, and keys that open them";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("rooms()", plugin.rooms().stream().map(RoomSpec::slug).toList());
        findings.addRepeated("keys()", plugin.keys().stream().map(KeySpec::id).toList());
        if (plugin.rooms().isEmpty()) {
            findings.add("rooms()", "There is no room. Members meet in rooms: add one.");
        }
        for (RoomSpec room : plugin.rooms()) {
            if (room.title().isBlank() || room.welcome().isBlank()) {
                findings.add(
                        "rooms()",
                        "The room %s needs a title and a welcome of one or two sentences.",
                        room.slug());
            }
            lookForFeature(plugin, room, findings);
        }
        Set<String> slugs = plugin.rooms().stream().map(RoomSpec::slug).collect(Collectors.toSet());
        for (KeySpec key : plugin.keys()) {
            key.opens().stream()
                    .filter(slug -> !slugs.contains(slug))
                    .forEach(
                            slug ->
                                    findings.add(
                                            "keys()",
                                            "The key %s opens %s, and rooms() has no such room. Add"
                                                    + " the room, or take it out of the key.",
                                            key.id(),
                                            slug));
            key.excludes().forEach(other -> lookAtExclusion(plugin, key, other, findings));
        }
        FeatureSet features = plugin.features();
        lookForKeys(plugin, features.withoutGifts(), "withoutGifts(…)", "gifts", findings);
        lookForKeys(
                plugin, features.timeline().withoutKeys(), "timeline(…)", "timelines", findings);
    }

    /** A name that is wrong here would keep nobody from what could hurt them. */
    private static void lookForKeys(
            PluginUnderTest plugin, Set<String> named, String where, String what, Findings into) {
        named.stream()
                .filter(id -> plugin.keys().stream().noneMatch(key -> key.id().equals(id)))
                .forEach(
                        id ->
                                into.add(
                                        "features()",
                                        "%s names the key %s, and keys() has no such key. Correct"
                                                + " the name: else nobody is kept from %s.",
                                        where,
                                        id,
                                        what));
    }

    private static void lookForFeature(PluginUnderTest plugin, RoomSpec room, Findings findings) {
        boolean living = room.kind() == RoomSpec.Kind.LIVING;
        boolean used =
                living
                        ? plugin.features().has(Feature.LIVING)
                        : plugin.features().has(Feature.FORUM)
                                || plugin.features().has(Feature.BLOG)
                                || plugin.features().has(Feature.WALL);
        if (!used) {
            findings.add(
                    "features()",
                    "The room %s is a %s room, and the feature for it is off. Add Feature.%s.",
                    room.slug(),
                    living ? "living" : "forum",
                    living ? "LIVING" : "FORUM");
        }
    }

    private static void lookAtExclusion(
            PluginUnderTest plugin, KeySpec key, String other, Findings findings) {
        Optional<KeySpec> excluded =
                plugin.keys().stream().filter(each -> each.id().equals(other)).findFirst();
        if (excluded.isEmpty()) {
            findings.add(
                    "keys()",
                    "The key %s excludes %s, and there is no such key. Correct the name.",
                    key.id(),
                    other);
        } else if (!excluded.get().excludes().contains(key.id())) {
            findings.add(
                    "keys()",
                    "The key %s excludes %s, but not the other way round. Write"
                            + " .exclusiveWith(\"%s\") at %s too, so that nobody misreads it.",
                    key.id(),
                    other,
                    key.id(),
                    other);
        }
    }
}
