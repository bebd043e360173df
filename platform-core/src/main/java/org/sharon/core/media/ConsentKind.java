package org.sharon.core.media;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody may be in a film or a recording. A face is never among the ways. */
public enum ConsentKind {
    VOICE("Their own voice"),
    ALTERED_VOICE("Their voice, changed so that nobody knows it"),
    DRAWING("Drawings, with a voice or without"),
    ACTOR("An actor, who says what they wrote");

    private final String title;

    ConsentKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As stored: {@code altered-voice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConsentKind> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
