package org.sharon.testkit.checks;

import org.sharon.api.content.ContentItem;
import org.sharon.api.content.TrainingModule;

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
            if (item.kind() == ContentItem.Kind.LIBRARY) {
                lookAtHtml(plugin, item.resource(), "content()", findings);
            } else {
                lookAtRecording(plugin, item, findings);
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

    private static void lookAtRecording(
            PluginUnderTest plugin, ContentItem item, Findings findings) {
        if (!plugin.files().has(item.resource())) {
            addMissing("content()", item.resource(), findings);
        }
        String captions = item.resource().replaceFirst("\\.[^./]+$", "") + ".vtt";
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
