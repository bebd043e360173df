package org.sharon.core.training;

import java.util.List;

/**
 * The training of a member of staff.
 *
 * @param missing the services where they may not review posts yet
 * @param teams how the staff stand with each module, for a lead; empty for everybody else
 */
record CourseListView(List<Row> rows, List<String> missing, List<TeamView> teams) {

    /**
     * One module.
     *
     * @param state in words
     * @param counts whether they have a certificate that counts
     */
    record Row(Course course, String state, boolean counts) {}
}
