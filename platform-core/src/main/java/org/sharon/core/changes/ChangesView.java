package org.sharon.core.changes;

import java.util.List;
import org.sharon.core.changes.ChangeStore.Changed;
import org.sharon.core.web.Form;
import org.sharon.core.web.When;

/**
 * What changed in one service.
 *
 * @param title what its members call it
 * @param unread the newest change that this person has not closed; 0 when there is none
 * @param saysWhy whether this person may write why
 * @param form what they wrote
 * @param asked the change that it is about; 0 when none
 */
record ChangesView(
        String service,
        String title,
        List<Changed> changes,
        String older,
        long unread,
        boolean saysWhy,
        Form form,
        long asked,
        String done) {

    String when(Changed changed) {
        return When.words(changed.at());
    }

    String address() {
        return ChangePages.address(service);
    }

    String action(Changed changed) {
        return address() + "/" + changed.id() + "/why";
    }

    /** What stands in the box: what was typed, or what is said now. */
    String typed(Changed changed) {
        return changed.id() == asked ? form.value("why") : changed.why();
    }

    boolean isBad(Changed changed) {
        return changed.id() == asked && form.isBad("why");
    }

    /** The box that is wrong has the name to which the sentence above the page leads. */
    String box(Changed changed) {
        return isBad(changed) ? "why" : "why-" + changed.id();
    }
}
