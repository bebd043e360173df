package org.sharon.core.reports;

import java.util.List;
import org.sharon.core.web.Form;
import org.sharon.core.web.TrustView;

/**
 * The form in which somebody says what is wrong with something that is no post.
 *
 * @param place where the form is sent to
 * @param trust when staff read
 */
record ItemReportView(Reportable.Thing item, String place, Form form, TrustView trust) {

    List<Concern> concerns() {
        return Concern.ofItems();
    }

    int longest() {
        return ReportView.LONGEST;
    }
}
