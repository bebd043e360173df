package org.sharon.core.media;

import java.time.LocalDate;
import java.util.List;

/**
 * What staff see of the shelves that they fill.
 *
 * @param older where the next page is; empty when there is none
 */
record MediaListView(List<Row> rows, boolean mayAdd, String older) {

    private static final int SOON = 30;

    /** One thing. */
    record Row(String address, String title, String note, String state, boolean warm) {}

    static Row row(MediaItem item, LocalDate today, String service) {
        boolean soon =
                item.isPublished()
                        && item.ofApproval()
                                .filter(it -> !it.reviewBy().isAfter(today.plusDays(SOON)))
                                .isPresent();
        String state = item.stateOn(today);
        return new Row(
                item.deskAddress(),
                item.title(),
                item.kind().title() + ", " + service + ".",
                soon && !item.hasRunOut(today) ? "Check again soon" : state,
                soon);
    }
}
