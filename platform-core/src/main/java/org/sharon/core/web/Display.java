package org.sharon.core.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;

/**
 * How pages look for one person. It is written into every page, so nothing flashes and no script is
 * needed.
 *
 * @param text the size of words
 * @param space the room between lines and words
 * @param look light, dark, or as the device has it
 * @param calm whether nothing moves and nothing is counted
 * @param easy whether pages show less, with bigger pictures
 * @param aloud whether words can be read aloud
 * @param language what the interface speaks; null for somebody who has not chosen
 */
public record Display(
        Text text,
        Space space,
        Look look,
        boolean calm,
        boolean easy,
        boolean aloud,
        @Nullable Language language) {

    /** The size of words. */
    public enum Text {
        NORMAL,
        LARGE,
        LARGER
    }

    /** The room between lines and words. */
    public enum Space {
        NORMAL,
        WIDE
    }

    /** Colours. */
    public enum Look {
        DEVICE,
        LIGHT,
        DARK
    }

    /** For everybody who has chosen nothing. */
    public static final Display STANDARD =
            new Display(Text.NORMAL, Space.NORMAL, Look.DEVICE, false, false, false, null);

    /** The same in another language. */
    public Display in(Language other) {
        return new Display(text, space, look, calm, easy, aloud, other);
    }

    /** For whoever asked for easy pages before they have signed in. */
    static final Display EASY =
            new Display(Text.NORMAL, Space.NORMAL, Look.DEVICE, false, true, false, null);

    /** What stands in the class of the page, with a blank before each. */
    public String classes() {
        List<String> classes = new ArrayList<>();
        switch (text) {
            case NORMAL -> {}
            case LARGE -> classes.add("text-large");
            case LARGER -> classes.add("text-larger");
        }
        if (space == Space.WIDE) {
            classes.add("space-wide");
        }
        switch (look) {
            case DEVICE -> {}
            case LIGHT -> classes.add("look-light");
            case DARK -> classes.add("look-dark");
        }
        if (calm) {
            classes.add("calm");
        }
        if (easy) {
            classes.add("easy");
        }
        if (aloud) {
            classes.add("aloud");
        }
        return classes.isEmpty() ? "" : " " + String.join(" ", classes);
    }
}
