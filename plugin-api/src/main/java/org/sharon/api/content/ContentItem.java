package org.sharon.api.content;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Something to read, watch or hear that comes with the plugin.
 *
 * @param id stable within the service
 * @param kind which shelf it stands on
 * @param title what people read
 * @param summary one plain sentence
 * @param resource path inside the jar: HTML text for the library, a film or a recording otherwise,
 *     with a WebVTT file of the same name beside it
 * @param reviewer the role of whoever approved it, such as {@code Consultant dietitian}
 * @param reviewedOn when it was approved
 * @param reviewBy from this day on it is withdrawn by itself
 * @since 1.0
 */
public record ContentItem(
        String id,
        Kind kind,
        String title,
        String summary,
        String resource,
        String reviewer,
        LocalDate reviewedOn,
        LocalDate reviewBy) {

    /** Which shelf an item stands on. */
    public enum Kind {
        LIBRARY,
        TELEVISION,
        PODCAST
    }

    public ContentItem {
        requireNonNull(id, "id");
        requireNonNull(kind, "kind");
        requireNonNull(title, "title");
        requireNonNull(summary, "summary");
        requireNonNull(resource, "resource");
        if (reviewer.isBlank()) {
            throw new IllegalArgumentException("Somebody has reviewed it: " + id);
        }
        if (!reviewBy.isAfter(reviewedOn)) {
            throw new IllegalArgumentException("It is reviewed again after it was reviewed: " + id);
        }
    }
}
