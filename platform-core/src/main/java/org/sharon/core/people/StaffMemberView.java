package org.sharon.core.people;

import java.util.List;
import java.util.Map;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;

/**
 * One member of staff, as the trust administrator sees them.
 *
 * @param isSelf whether it is the administrator
 * @param done what has just been done; empty when nothing
 */
record StaffMemberView(
        Account account, Map<String, String> services, Form form, boolean isSelf, String done) {

    List<Role> roles() {
        return StaffForm.ROLES;
    }

    String address(String what) {
        return "/admin/staff/" + account.id() + what;
    }
}
