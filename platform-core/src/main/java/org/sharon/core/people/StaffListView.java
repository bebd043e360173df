package org.sharon.core.people;

import java.util.List;
import java.util.Map;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;

/**
 * The staff of a trust, and the form that adds one.
 *
 * @param services id to title, of the services the trust has switched on
 * @param done what has just been done; empty when nothing
 */
record StaffListView(List<Account> staff, Map<String, String> services, Form form, String done) {

    List<Role> roles() {
        return StaffForm.ROLES;
    }

    String servicesOf(Account account) {
        List<String> titles =
                account.services().stream()
                        .sorted()
                        .map(id -> services.getOrDefault(id, id))
                        .toList();
        return titles.isEmpty() ? "None" : String.join(", ", titles);
    }
}
