package org.sharon.core.media;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * @param missing what has to be there before it can be approved
 * @param rooms those of its service, in the order of the building
 * @param second whether whoever looks at it is not the one who put it together
 */
record MediaItemView(
        MediaItem item,
        LocalDate today,
        Form form,
        String done,
        List<String> missing,
        List<Room> rooms,
        boolean second) {

    String address() {
        return item.deskAddress();
    }

    String state() {
        return item.stateOn(today);
    }

    boolean mayChange() {
        return !item.isPublished() && !item.consentWithdrawn();
    }

    boolean isPublished() {
        return item.isPublished();
    }

    boolean isApproved() {
        return item.state() == MediaItem.State.APPROVED;
    }

    boolean isFilm() {
        return item.kind() == MediaKind.FILM;
    }

    boolean isText() {
        return item.kind().isText();
    }

    boolean hasFile() {
        return item.file() != null;
    }

    boolean hasConsent() {
        return item.consent() != null && !item.consentWithdrawn();
    }

    /** Whether somebody may approve it now, for the first time or again. */
    boolean mayApprove() {
        return missing.isEmpty() && (item.isOpen() || item.isPublished());
    }

    /** For whom it is, in words. */
    String audience() {
        return item.rooms().isEmpty()
                ? "Everybody in the service"
                : "Only people with a key to: "
                        + item.rooms().stream().map(this::title).collect(Collectors.joining(", "));
    }

    private String title(String slug) {
        return rooms.stream()
                .filter(room -> room.slug().equals(slug))
                .map(Room::title)
                .findFirst()
                .orElse(slug);
    }

    String consentWords() {
        return item.ofConsent()
                .map(
                        it ->
                                "%s. Given on %s by %s."
                                        .formatted(
                                                it.kind().title(),
                                                When.day(it.on()),
                                                it.of() == null
                                                        ? "somebody of the team"
                                                        : it.nickname()))
                .orElse("");
    }

    String markup() {
        return Prose.of(item.words()).markup();
    }

    List<ConsentKind> kinds() {
        return List.of(ConsentKind.values());
    }

    /** How large the file is, in words. */
    String size() {
        long kilobytes = Math.max(1, item.length() / 1024);
        return kilobytes < 1024
                ? "%,d kB".formatted(kilobytes)
                : "%,.1f MB".formatted(kilobytes / 1024.0);
    }
}
