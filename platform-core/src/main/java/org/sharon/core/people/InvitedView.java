package org.sharon.core.people;

import java.util.List;

/**
 * The code, this once.
 *
 * @param returning the nickname of whoever comes back with it; empty for somebody new
 */
record InvitedView(String code, String until, List<String> keys, String returning) {

    boolean leadsBack() {
        return !returning.isEmpty();
    }
}
