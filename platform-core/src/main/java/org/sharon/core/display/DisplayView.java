package org.sharon.core.display;

import java.util.List;
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

    List<Option> texts() {
        return List.of(
                text(Display.Text.NORMAL, "Normal"),
                text(Display.Text.LARGE, "Large"),
                text(Display.Text.LARGER, "Very large"));
    }

    List<Option> spaces() {
        return List.of(
                space(Display.Space.NORMAL, "Normal"),
                space(Display.Space.WIDE, "More space between lines and words"));
    }

    List<Option> looks() {
        return List.of(
                look(Display.Look.DEVICE, "The same as my phone or computer"),
                look(Display.Look.LIGHT, "Light"),
                look(Display.Look.DARK, "Dark"));
    }

    List<Option> more() {
        return List.of(
                new Option(
                        "calm",
                        "yes",
                        "Calm pages",
                        "Nothing moves. Nothing is counted. New messages wait until you ask.",
                        display.calm()),
                new Option(
                        "easy",
                        "yes",
                        "Easy pages",
                        "Bigger pictures, short sentences and fewer things on a page.",
                        display.easy()),
                new Option(
                        "aloud",
                        "yes",
                        "Read aloud",
                        "A button reads a post to you. It uses the voice of your phone or computer.",
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
