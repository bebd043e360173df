package org.sharon.core.messages;

import java.util.List;
import org.sharon.core.messages.GroupStore.Known;
import org.sharon.core.web.Form;

/**
 * The form that begins a small group.
 *
 * @param service where it would be
 * @param others further services, each with the address of its form
 */
record NewGroupView(
        String service, String key, List<Known> offered, List<Other> others, Form form) {

    /** Another service in which this person could begin one. */
    record Other(String title, String address) {}

    boolean isTicked(Known known) {
        return form.has("person", known.word());
    }

    int most() {
        return Group.MOST - 1;
    }
}
