package org.sharon.core.library;

import java.time.LocalDate;
import org.sharon.api.content.ContentItem;
import org.sharon.api.features.Feature;
import org.sharon.core.web.When;

/** Something on a shelf today. */
record Item(String service, ContentItem content, LocalDate today) {

    /** From so many days before it is withdrawn, staff are told. */
    private static final int DAYS_BEFORE = 30;

    /** What a shelf is switched on and off as. */
    static Feature feature(ContentItem.Kind kind) {
        return switch (kind) {
            case LIBRARY -> Feature.LIBRARY;
            case TELEVISION -> Feature.TELEVISION;
            case PODCAST -> Feature.PODCASTS;
        };
    }

    boolean isText() {
        return content.kind() == ContentItem.Kind.LIBRARY;
    }

    boolean isFilm() {
        return content.kind() == ContentItem.Kind.TELEVISION;
    }

    boolean isWithdrawn() {
        return !today.isBefore(content.reviewBy());
    }

    boolean runsOutSoon() {
        return !isWithdrawn() && !content.reviewBy().isAfter(today.plusDays(DAYS_BEFORE));
    }

    String title() {
        return content.title();
    }

    String summary() {
        return content.summary();
    }

    String address() {
        return LibraryPages.address(service) + "/" + content.id();
    }

    String reviewed() {
        return "Checked by: %s, on %s."
                .formatted(content.reviewer(), When.day(content.reviewedOn()));
    }

    String again() {
        return isWithdrawn()
                ? "Members have not seen it since %s.".formatted(When.day(content.reviewBy()))
                : "Somebody checks it again before %s.".formatted(When.day(content.reviewBy()));
    }
}
