package org.sharon.core.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.features.FeatureState;
import org.sharon.api.people.AgeBand;
import org.sharon.api.people.IdentityMode;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.Tone;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.descriptor.PluginDescriptor;

/** The service itself, its rooms, keys and features. */
final class PlaceChanges {

    private PlaceChanges() {}

    static List<Section> of(Optional<PluginDescriptor> now, PluginDescriptor next) {
        return List.of(
                service(now.map(PluginDescriptor::description), next.description()),
                Section.of(
                        "rooms",
                        "Rooms",
                        now.map(PluginDescriptor::rooms).orElse(List.of()),
                        next.rooms(),
                        RoomSpec::slug,
                        PlaceChanges::room,
                        room -> room.welcome().isBlank() ? List.of() : List.of(room.welcome()),
                        PlaceChanges::differences),
                Section.of(
                        "keys",
                        "Keys",
                        now.map(PluginDescriptor::keys).orElse(List.of()),
                        next.keys(),
                        KeySpec::id,
                        key -> "The key “%s” (%s)".formatted(key.title(), key.id()),
                        PlaceChanges::opens,
                        PlaceChanges::differences),
                features(
                        now.map(PluginDescriptor::features).orElse(FeatureSet.none()),
                        next.features()));
    }

    private static Section service(Optional<ServiceDescription> now, ServiceDescription next) {
        List<String> lines = new ArrayList<>();
        if (now.isEmpty()) {
            lines.add(next.audience());
            lines.add("Members are %s.".formatted(ages(next.ages())));
            lines.add(identity(next.identity()));
            lines.add(tone(next.tone()));
        } else {
            ServiceDescription before = now.get();
            lines.addAll(
                    new Section.Parts()
                            .add("Title", before.title(), next.title())
                            .add("For whom", before.audience(), next.audience())
                            .add("Age", ages(before.ages()), ages(next.ages()))
                            .add(
                                    "Who a member is",
                                    identity(before.identity()),
                                    identity(next.identity()))
                            .add("Tone", tone(before.tone()), tone(next.tone()))
                            .add("Colour", before.accent(), next.accent())
                            .lines());
            if (!before.whatChanged().equals(next.whatChanged())) {
                next.whatChanged()
                        .ifPresent(said -> lines.add("Members read: “%s”".formatted(said)));
            }
        }
        String what = "The service “%s”".formatted(next.title());
        Change change = now.isEmpty() ? Change.added(what, lines) : Change.changed(what, lines);
        return new Section("service", "The service", lines.isEmpty() ? List.of() : List.of(change));
    }

    private static String ages(AgeBand ages) {
        return ages.equals(AgeBand.from(ages.youngest()))
                ? "%d or older".formatted(ages.youngest())
                : "%d to %d years old".formatted(ages.youngest(), ages.oldest());
    }

    private static String identity(IdentityMode mode) {
        return switch (mode) {
            case VAULT -> "Who a member is, is sealed in the vault.";
            case VAULT_MINOR ->
                    "Who a member is, is sealed in the vault, with what the law asks for people under 18.";
            case NONE -> "Nobody can ever find out who a member is.";
        };
    }

    private static String tone(Tone tone) {
        return "%s Reading age %d.%s"
                .formatted(
                        tone.voice(),
                        tone.readingAge(),
                        tone.avoid().isEmpty()
                                ? ""
                                : " It never says: " + String.join(", ", tone.avoid()) + ".");
    }

    private static String room(RoomSpec room) {
        return "The %s “%s” at /rooms/%s"
                .formatted(
                        room.kind() == RoomSpec.Kind.LIVING ? "living room" : "room",
                        room.title(),
                        room.slug());
    }

    private static List<String> differences(RoomSpec before, RoomSpec after) {
        return new Section.Parts()
                .add("Name", before.title(), after.title())
                .add("Welcome", before.welcome(), after.welcome())
                .add("Kind", before.kind(), after.kind())
                .lines();
    }

    private static List<String> opens(KeySpec key) {
        List<String> lines = new ArrayList<>();
        lines.add("Opens: " + String.join(", ", key.opens()));
        if (!key.excludes().isEmpty()) {
            lines.add("Never together with: " + names(key));
        }
        return lines;
    }

    private static List<String> differences(KeySpec before, KeySpec after) {
        return new Section.Parts()
                .add("Name", before.title(), after.title())
                .add("Opens", String.join(", ", before.opens()), String.join(", ", after.opens()))
                .add("Never together with", names(before), names(after))
                .lines();
    }

    private static String names(KeySpec key) {
        return key.excludes().isEmpty()
                ? "no other"
                : String.join(", ", new TreeSet<>(key.excludes()));
    }

    private static Section features(FeatureSet before, FeatureSet after) {
        List<Change> changes = new ArrayList<>();
        for (Feature feature : Feature.values()) {
            FeatureState was = before.state(feature);
            FeatureState will = after.state(feature);
            if (was == FeatureState.LOCKED_OFF && will != was) {
                changes.add(Change.added(line(feature, will), List.of()));
            } else if (was != will) {
                List<String> now = List.of("Until now: %s.".formatted(words(was)));
                changes.add(
                        will == FeatureState.LOCKED_OFF
                                ? Change.removed(line(feature, will), now)
                                : Change.changed(line(feature, will), now));
            }
        }
        return new Section("features", "Features", changes);
    }

    private static String line(Feature feature, FeatureState state) {
        return "%s: %s".formatted(feature.title(), words(state));
    }

    private static String words(FeatureState state) {
        return switch (state) {
            case ON -> "on, and a service lead can switch it off";
            case OFF -> "off, and a service lead can switch it on";
            case LOCKED_ON -> "always on";
            case LOCKED_OFF -> "never on";
        };
    }
}
