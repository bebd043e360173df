package org.sharon.core.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharon.api.content.ContentItem;
import org.sharon.api.features.Feature;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Service;

/**
 * Two versions of a service, compared in words for the people in its rooms. What is about a room
 * concerns only those whose keys open it. Of the words that are checked it says that they changed,
 * and never which they are.
 */
final class Comparison {

    private final Service before;
    private final Service now;
    private final List<ChangedLine> lines = new ArrayList<>();

    private Comparison(Service before, Service now) {
        this.before = before;
        this.now = now;
    }

    /**
     * @param isOn whether members of one trust find a feature in a version
     */
    static List<ChangedLine> of(Service before, Service now, BiPredicate<Service, Feature> isOn) {
        Comparison comparison = new Comparison(before, now);
        comparison.said();
        comparison.title();
        comparison.rooms();
        comparison.features(isOn);
        comparison.rules();
        comparison.content();
        return List.copyOf(comparison.lines);
    }

    /** What a member reads when a service lead switches a feature. */
    static ChangedLine switched(Feature feature, boolean on) {
        return ChangedLine.about(
                feature, on ? "changes.this-is-here-now" : "changes.this-is-not-here-any-more");
    }

    /** What a version says of itself is new only after an older one, and only once. */
    private void said() {
        Optional<String> words = now.description().whatChanged();
        if (!now.isOlderThan(before) && !words.equals(before.description().whatChanged())) {
            words.ifPresent(it -> lines.add(ChangedLine.said(it, elsewhere())));
        }
    }

    private Map<String, String> elsewhere() {
        Map<String, String> all =
                new HashMap<>(now.words().findOthers(ServiceDescription.WHAT_CHANGED));
        all.keySet().removeIf(language -> language.matches("en(-.*)?"));
        all.values()
                .removeIf(
                        words ->
                                words.isBlank()
                                        || words.length() > ServiceDescription.LONGEST_CHANGE);
        return all;
    }

    private void title() {
        String title = now.description().title();
        if (!before.description().title().equals(title)) {
            lines.add(ChangedLine.forAll("changes.your-service-is-called-now", title));
        }
    }

    private void rooms() {
        Map<String, RoomSpec> old = bySlug(before);
        for (RoomSpec room : now.rooms()) {
            RoomSpec was = old.remove(room.slug());
            if (was == null) {
                room(now, room, "changes.there-is-a-new-room", room.title());
            } else if (!was.title().equals(room.title())) {
                room(now, room, "changes.the-room-is-called-now", was.title(), room.title());
            }
        }
        old.values()
                .forEach(room -> room(before, room, "changes.the-room-has-closed", room.title()));
    }

    /** A room that no key opens is for staff, and members read nothing of it. */
    private void room(Service version, RoomSpec room, String words, String... titles) {
        Set<String> keys =
                version.keys().stream()
                        .filter(key -> key.opens().contains(room.slug()))
                        .map(key -> key.id())
                        .collect(Collectors.toSet());
        if (!keys.isEmpty()) {
            lines.add(ChangedLine.forKeys(keys, words, titles));
        }
    }

    private static Map<String, RoomSpec> bySlug(Service version) {
        return version.rooms().stream()
                .collect(
                        Collectors.toMap(
                                RoomSpec::slug,
                                Function.identity(),
                                (first, second) -> first,
                                LinkedHashMap::new));
    }

    private void features(BiPredicate<Service, Feature> isOn) {
        for (Feature feature : Feature.values()) {
            boolean is = isOn.test(now, feature);
            if (is != isOn.test(before, feature) && !Features.TO_COME.contains(feature)) {
                lines.add(switched(feature, is));
            }
        }
    }

    private void rules() {
        boolean same = before.cards().equals(now.cards()) && declared(before).equals(declared(now));
        if (!same) {
            lines.add(ChangedLine.forAll("changes.the-words-that-we-check-have"));
        }
    }

    private static List<Object> declared(Service version) {
        return version.rules().stream()
                .filter(DeclaredRule.class::isInstance)
                .map(Object.class::cast)
                .toList();
    }

    private void content() {
        Set<String> old =
                before.contributions().content().stream()
                        .map(ContentItem::id)
                        .collect(Collectors.toSet());
        // What is for some rooms only is told to nobody, for it is not there for the others.
        boolean more =
                now.contributions().content().stream()
                        .filter(each -> each.rooms().isEmpty())
                        .anyMatch(each -> !old.contains(each.id()));
        if (more) {
            lines.add(ChangedLine.forAll("changes.there-is-something-new-to-read"));
        }
    }
}
