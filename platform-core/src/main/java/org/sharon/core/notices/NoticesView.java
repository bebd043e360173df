package org.sharon.core.notices;

import java.time.Instant;
import java.util.List;

/**
 * What somebody was told.
 *
 * @param older where the older ones begin; empty when there are none
 * @param done what has just been done; empty when nothing
 */
record NoticesView(List<Row> rows, String older, String done) {

    /** One line. */
    record Row(String address, String drawing, String words, Instant at, boolean unread) {

        static Row of(NoticeStore.Told told) {
            return new Row(
                    "/notices/" + told.id(),
                    told.kind().drawing(),
                    told.kind().words(),
                    told.at(),
                    told.unread());
        }
    }

    boolean hasUnread() {
        return rows.stream().anyMatch(Row::unread);
    }
}
