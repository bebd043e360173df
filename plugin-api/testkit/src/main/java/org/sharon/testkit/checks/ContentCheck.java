package org.sharon.testkit.checks;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureState;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.core.plugins.descriptor.ContentFiles;

/** What the plugin gives people to read, watch and hear is in the jar, and can be shown. */
final class ContentCheck implements Check {

    @Override
    public String promise() {
        return "brings the content it names";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("content()", plugin.content().stream().map(ContentItem::id).toList());
        for (ContentItem item : plugin.content()) {
            if (!plugin.today().isBefore(item.reviewBy())) {
                findings.add(
                        "content()",
                        "%s should have been reviewed by %s, so nobody sees it. Have it reviewed"
                                + " again.",
                        item.id(),
                        item.reviewBy());
            }
            lookAtFeature(plugin, item, findings);
            lookAtRooms(plugin, item, findings);
            Optional<String> problem = ContentFiles.problem(item, plugin.files()::has);
            if (problem.isPresent()) {
                findings.add("content()", "%s.", problem.get());
            } else if (item.kind() == ContentItem.Kind.LIBRARY) {
                lookAtHtml(plugin, item.resource(), "content()", findings);
            } else {
                lookAtCaptions(plugin, item, findings);
            }
        }
        for (TrainingModule module : plugin.training()) {
            lookAtHtml(plugin, module.resource(), "training()", findings);
        }
    }

    private static void lookAtHtml(
            PluginUnderTest plugin, String resource, String where, Findings findings) {
        plugin.files()
                .text(resource)
                .ifPresentOrElse(
                        html -> HtmlText.problem(html).ifPresent(it -> findings.add(resource, it)),
                        () -> addMissing(where, resource, findings));
    }

    /** A shelf that is off for good shows nothing of it. */
    private static void lookAtFeature(PluginUnderTest plugin, ContentItem item, Findings findings) {
        Feature feature =
                switch (item.kind()) {
                    case LIBRARY -> Feature.LIBRARY;
                    case TELEVISION -> Feature.TELEVISION;
                    case PODCAST -> Feature.PODCASTS;
                };
        if (plugin.features().state(feature) == FeatureState.LOCKED_OFF) {
            findings.add(
                    "features()",
                    "Nobody finds %s, because Feature.%s is off for good. Name it in features().",
                    item.id(),
                    feature);
        }
    }

    private static void lookAtRooms(PluginUnderTest plugin, ContentItem item, Findings findings) {
        Set<String> slugs = plugin.rooms().stream().map(RoomSpec::slug).collect(Collectors.toSet());
        item.rooms().orElse(List.of()).stream()
                .filter(slug -> !slugs.contains(slug))
                .forEach(
                        slug ->
                                findings.add(
                                        "content()",
                                        "%s is for the room %s, which is not in rooms().",
                                        item.id(),
                                        slug));
    }

    private static void lookAtCaptions(
            PluginUnderTest plugin, ContentItem item, Findings findings) {
        String captions = ContentFiles.captions(item.resource());
        if (!plugin.files().text(captions).orElse("").startsWith("WEBVTT")) {
            findings.add(
                    "content()",
                    "%s has no words to read along. Put a WebVTT file at %s.",
                    item.id(),
                    captions);
        }
    }

    private static void addMissing(String where, String resource, Findings findings) {
        findings.add(
                where,
                "%s is not in the jar. Put it into src/main/resources, or correct the path (no"
                        + " slash in front).",
                resource);
    }
}
