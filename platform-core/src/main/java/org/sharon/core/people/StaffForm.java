package org.sharon.core.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;

/** Reads the role and the services of a member of staff. */
final class StaffForm {

    static final List<Role> ROLES =
            List.of(
                    Role.CLINICIAN,
                    Role.SERVICE_LEAD,
                    Role.TRUST_ADMINISTRATOR,
                    Role.CLINICAL_SAFETY_OFFICER);

    private StaffForm() {}

    static Optional<Role> role(Form form) {
        Optional<Role> chosen =
                ROLES.stream().filter(role -> role.word().equals(form.value("role"))).findFirst();
        if (chosen.isEmpty()) {
            form.complain("role", "Choose a role.");
        }
        return chosen;
    }

    /** The services; administrators and safety officers serve none, because they read no rooms. */
    static List<String> services(Form form, Role role, Set<String> enabled) {
        if (!role.isClinical()) {
            return List.of();
        }
        List<String> chosen =
                form.values("services").stream().filter(enabled::contains).distinct().toList();
        if (chosen.isEmpty()) {
            form.complain(
                    "services",
                    enabled.isEmpty()
                            ? "No service is switched on here yet. Switch one on first."
                            : "Choose at least one service.");
        }
        return chosen;
    }
}
