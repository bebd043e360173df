package org.sharon.api.content;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

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
 * @param rooms the slugs of the rooms for whose people it is; empty when it is for everybody in the
 *     service
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
        LocalDate reviewBy,
        Optional<List<String>> rooms) {

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
        rooms = rooms.map(List::copyOf);
        if (rooms.filter(List::isEmpty).isPresent()) {
            throw new IllegalArgumentException("Name a room in which people find it: " + id);
        }
    }

    /** Something for everybody in the service. */
    public ContentItem(
            String id,
            Kind kind,
            String title,
            String summary,
            String resource,
            String reviewer,
            LocalDate reviewedOn,
            LocalDate reviewBy) {
        this(id, kind, title, summary, resource, reviewer, reviewedOn, reviewBy, Optional.empty());
    }

    /**
     * The same for people who have a key to one of these rooms, and for nobody else but staff.
     *
     * @param slugs of rooms of the service, at least one
     * @throws IllegalArgumentException when there is none
     */
    public ContentItem forRooms(String... slugs) {
        return new ContentItem(
                id,
                kind,
                title,
                summary,
                resource,
                reviewer,
                reviewedOn,
                reviewBy,
                Optional.of(List.of(slugs)));
    }

    /**
     * Whether somebody finds it who enters these rooms of the service.
     *
     * @param slugs of their rooms
     */
    public boolean isFor(Collection<String> slugs) {
        return rooms.isEmpty() || rooms.get().stream().anyMatch(slugs::contains);
    }
}
