package org.sharon.core.packs;

import java.util.List;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;

/**
 * All packs of a trust.
 *
 * @param needsTwo whether two people must agree
 * @param done what has just been done; empty when nothing
 */
record PackListView(Role role, List<PackState> states, boolean needsTwo, Form form, String done) {

    boolean isAdministrator() {
        return role == Role.TRUST_ADMINISTRATOR;
    }

    List<Proposal> waiting() {
        return states.stream().flatMap(each -> each.waiting().stream()).toList();
    }

    String note(PackState state) {
        return state.isOn()
                ? "Version: " + state.version()
                : "Newest version: " + state.stored().get(0).version();
    }
}
