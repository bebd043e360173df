package org.sharon.core.display;

import static org.sharon.core.language.Words.say;

import java.util.Arrays;
import java.util.List;
import org.sharon.core.language.Language;
import org.sharon.core.web.Display;

/**
 * What a person has chosen.
 *
 * @param done what has just been done; empty when nothing
 */
record DisplayView(Display display, String done) {

    /** One thing to choose. */
    record Option(String field, String value, String label, String hint, boolean chosen) {

        String id() {
            return field + "-" + value.toLowerCase(java.util.Locale.ROOT);
        }

        boolean hasHint() {
            return !hint.isEmpty();
        }
    }

    List<Option> languages() {
        return Arrays.stream(Language.values())
                .map(
                        each ->
                                new Option(
                                        "language",
                                        each.tag(),
                                        each.title(),
                                        "",
                                        each == Language.current()))
                .toList();
    }

    List<Option> texts() {
        return List.of(
                text(Display.Text.NORMAL, say("display.normal")),
                text(Display.Text.LARGE, say("display.large")),
                text(Display.Text.LARGER, say("display.very-large")));
    }

    List<Option> spaces() {
        return List.of(
                space(Display.Space.NORMAL, say("display.normal")),
                space(Display.Space.WIDE, say("display.more-space-between-lines-and-words")));
    }

    List<Option> looks() {
        return List.of(
                look(Display.Look.DEVICE, say("display.the-same-as-my-phone-or")),
                look(Display.Look.LIGHT, say("display.light")),
                look(Display.Look.DARK, say("display.dark")));
    }

    List<Option> more() {
        return List.of(
                new Option(
                        "calm",
                        "yes",
                        say("display.calm-pages"),
                        say("display.nothing-moves-nothing-is-counted-new"),
                        display.calm()),
                new Option(
                        "easy",
                        "yes",
                        say("display.easy-pages"),
                        say("display.bigger-pictures-short-sentences-and-fewer"),
                        display.easy()),
                new Option(
                        "aloud",
                        "yes",
                        say("display.read-aloud"),
                        say("display.a-button-reads-a-post-to"),
                        display.aloud()));
    }

    private Option text(Display.Text value, String label) {
        return new Option("text", value.name(), label, "", display.text() == value);
    }

    private Option space(Display.Space value, String label) {
        return new Option("space", value.name(), label, "", display.space() == value);
    }

    private Option look(Display.Look value, String label) {
        return new Option("look", value.name(), label, "", display.look() == value);
    }
}
