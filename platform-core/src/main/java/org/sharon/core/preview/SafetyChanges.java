package org.sharon.core.preview;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.api.plugin.Permission;
import org.sharon.api.safety.DataClass;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.descriptor.PluginDescriptor;

/** Hazards, personal data, and what the plugin asks for. */
final class SafetyChanges {

    private SafetyChanges() {}

    static List<Section> of(Optional<PluginDescriptor> now, PluginDescriptor next) {
        return List.of(
                Section.of(
                        "hazards",
                        "Hazards",
                        now.map(PluginDescriptor::hazards).orElse(List.of()),
                        next.hazards(),
                        Hazard::id,
                        SafetyChanges::line,
                        SafetyChanges::details,
                        SafetyChanges::differences),
                Section.of(
                        "data",
                        "Personal data",
                        now.map(PluginDescriptor::dataClasses).orElse(List.of()),
                        next.dataClasses(),
                        DataClass::id,
                        DataClass::what,
                        SafetyChanges::details,
                        SafetyChanges::differences),
                Section.of(
                        "permissions",
                        "What it asks for",
                        sorted(now.map(PluginDescriptor::permissions).orElse(Set.of())),
                        sorted(next.permissions()),
                        Permission::name,
                        Permission::words,
                        permission -> List.of(),
                        (before, after) -> List.of()));
    }

    private static List<Permission> sorted(Set<Permission> permissions) {
        return permissions.stream().sorted().toList();
    }

    private static String line(Hazard hazard) {
        return "%s %s: risk %s, and %s with the controls"
                .formatted(
                        hazard.id(),
                        hazard.title(),
                        words(hazard.initial()),
                        words(hazard.residual()));
    }

    private static String words(Risk risk) {
        return "%d (severity %d, likelihood %d)"
                .formatted(risk.score(), risk.severity(), risk.likelihood());
    }

    private static List<String> details(Hazard hazard) {
        return List.of(
                "Cause: " + hazard.cause(),
                "Effect: " + hazard.effect(),
                "Controls: " + controls(hazard));
    }

    private static String controls(Hazard hazard) {
        return String.join("; ", hazard.controls());
    }

    private static List<String> differences(Hazard before, Hazard after) {
        return new Section.Parts()
                .add("Title", before.title(), after.title())
                .add("Cause", before.cause(), after.cause())
                .add("Effect", before.effect(), after.effect())
                .add("Controls", controls(before), controls(after))
                .add("Risk without controls", words(before.initial()), words(after.initial()))
                .add("Risk with controls", words(before.residual()), words(after.residual()))
                .lines();
    }

    private static List<String> details(DataClass data) {
        return List.of(
                "Why: " + data.why(),
                "Kept: " + retention(data),
                data.special()
                        ? "It says something about health."
                        : "It says nothing about health.");
    }

    private static String retention(DataClass data) {
        return switch (data.retention()) {
            case PEER_TALK -> "as peer talk";
            case CLINICAL_RECORD -> "as part of the clinical record";
            case SAFEGUARDING -> "as a safeguarding record";
            case MEMBERSHIP -> "until the person leaves";
        };
    }

    private static List<String> differences(DataClass before, DataClass after) {
        return new Section.Parts()
                .add("What", before.what(), after.what())
                .add("Why", before.why(), after.why())
                .add("Says something about health", before.special(), after.special())
                .add("Kept", retention(before), retention(after))
                .lines();
    }
}
