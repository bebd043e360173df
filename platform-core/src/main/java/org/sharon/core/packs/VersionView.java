package org.sharon.core.packs;

import java.util.List;
import org.sharon.core.preview.Preview;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;

/**
 * One version of a pack, before anything changes.
 *
 * @param warnings what to look at twice
 * @param services that are on here and for which it is meant
 */
record VersionView(
        Role role,
        PackState state,
        StoredPack version,
        List<String> warnings,
        Preview preview,
        List<RuleView> rules,
        List<EnabledService> services,
        boolean needsTwo,
        Form form) {

    String title() {
        return version.title() + " " + version.version();
    }

    boolean isOn() {
        return state.isOn(version);
    }

    Kind kind() {
        return state.isOn() ? Kind.CHANGE : Kind.SWITCH_ON;
    }

    /** The form stays while another decision waits when somebody has typed into it. */
    boolean asks() {
        return role == Role.TRUST_ADMINISTRATOR && (state.waiting().isEmpty() || !form.isGood());
    }

    String address() {
        return state.address(version);
    }
}
