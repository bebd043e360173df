package org.sharon.core.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sharon.descriptor.PluginDescriptor;

/**
 * What would change if one version of a service took the place of another, or of nothing.
 *
 * @param now the version that serves; empty when none does
 * @param affected whom it reaches; empty where nobody can be counted
 * @param refusals why it would be refused; empty when it would be taken
 * @param sections in the order in which people should read them, only those with a change
 */
public record Preview(
        String service,
        String title,
        Optional<String> now,
        String next,
        Optional<Affected> affected,
        List<String> refusals,
        Corpus corpus,
        List<Section> sections) {

    public Preview {
        refusals = List.copyOf(refusals);
        sections = List.copyOf(sections);
    }

    /** Compares descriptors; no plugin runs, and nothing is asked of a database. */
    public static Preview of(
            Optional<PluginDescriptor> now, PluginDescriptor next, Optional<Affected> affected) {
        Corpus corpus = Corpus.of(now, next);
        List<Section> sections = new ArrayList<>();
        sections.addAll(PlaceChanges.of(now, next));
        sections.addAll(RuleChanges.of(now, next));
        sections.addAll(SafetyChanges.of(now, next));
        sections.addAll(OfferChanges.of(now, next));
        sections.removeIf(section -> section.changes().isEmpty());
        return new Preview(
                next.service(),
                next.description().title(),
                now.map(PluginDescriptor::version),
                next.version(),
                affected,
                corpus.refusal().stream().toList(),
                corpus,
                sections);
    }

    /** The same, with the people of one trust counted. */
    public static Preview of(
            Optional<PluginDescriptor> now, PluginDescriptor next, int trust, People people) {
        return of(now, next, Optional.of(people.of(trust, next.service())));
    }

    /** Whether nothing of the service was there before, so that all of it is added. */
    public boolean isNew() {
        return now.isEmpty();
    }

    public boolean isRefused() {
        return !refusals.isEmpty();
    }

    /** The section with that id, if something changes there. */
    public Optional<Section> section(String id) {
        return sections.stream().filter(section -> section.id().equals(id)).findFirst();
    }

    /** One sentence that says which version would take which place. */
    public String sentence() {
        return now.map(
                        version ->
                                version.equals(next)
                                        ? "%s %s is the version that is here now."
                                                .formatted(title, next)
                                        : "%s %s would take the place of %s."
                                                .formatted(title, next, version))
                .orElse("%s %s would be new here.".formatted(title, next));
    }

    /** Whom it reaches, in a sentence. */
    public Optional<String> reach() {
        return affected.map(
                people ->
                        "It reaches %s and %s."
                                .formatted(
                                        people.members() == 1
                                                ? "1 member"
                                                : people.members() + " members",
                                        people.staff() == 1
                                                ? "1 member of staff"
                                                : people.staff() + " members of staff"));
    }

    /** For programs; documented in the README of the distribution. */
    public String toJson() {
        return PreviewJson.of(this);
    }

    /** For a terminal. */
    public String toText() {
        return PreviewText.of(this);
    }
}
