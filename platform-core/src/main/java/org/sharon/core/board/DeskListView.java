package org.sharon.core.board;

import java.util.List;

/**
 * The notices that somebody looks after.
 *
 * @param mayWrite whether any of their services has a board
 * @param older where the older ones begin; empty when there are none
 */
record DeskListView(List<Row> rows, boolean mayWrite, String older, String done) {

    /** One line. */
    record Row(String address, String title, String forWhom, String when, String state) {}
}
