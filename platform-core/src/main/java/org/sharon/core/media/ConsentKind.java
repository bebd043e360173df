package org.sharon.core.media;

import static org.sharon.core.language.Words.say;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How somebody may be in a film or a recording. A face is never among the ways. */
public enum ConsentKind {
    VOICE("media.their-own-voice"),
    ALTERED_VOICE("media.their-voice-changed-so-that-nobody"),
    DRAWING("media.drawings-with-a-voice-or-without"),
    ACTOR("media.an-actor-who-says-what-they");

    private final String title;

    ConsentKind(String title) {
        this.title = title;
    }

    public String title() {
        return say(title);
    }

    /** As stored: {@code altered-voice}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ConsentKind> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
