package org.sharon.core.media;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.api.content.ContentItem;

/** What a team puts on a shelf. */
public enum MediaKind {
    TEXT("A page to read", ContentItem.Kind.LIBRARY, "The text"),
    FILM("A film to watch", ContentItem.Kind.TELEVISION, "The captions"),
    RECORDING("A recording to hear", ContentItem.Kind.PODCAST, "The words");

    private final String title;
    private final ContentItem.Kind shelf;
    private final String words;

    MediaKind(String title, ContentItem.Kind shelf, String words) {
        this.title = title;
        this.shelf = shelf;
        this.words = words;
    }

    public String title() {
        return title;
    }

    /** Where it stands, and by which switch it is shown. */
    public ContentItem.Kind shelf() {
        return shelf;
    }

    /** What staff call its words. */
    String words() {
        return words;
    }

    boolean isText() {
        return this == TEXT;
    }

    /** As stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MediaKind> of(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
