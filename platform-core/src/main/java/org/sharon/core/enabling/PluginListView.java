package org.sharon.core.enabling;

import java.util.List;
import org.sharon.core.enabling.ServiceStates.Refused;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;

/**
 * All services, as one trust sees them.
 *
 * @param refused files that cannot serve
 * @param warning about how jars are accepted; empty when all is well
 * @param wishes what an operator would like this trust to switch on or off
 * @param needsTwo whether two people must agree
 */
record PluginListView(
        Role role,
        List<ServiceState> states,
        List<Refused> refused,
        String warning,
        List<Wish> wishes,
        boolean needsTwo,
        Form form) {

    boolean isAdministrator() {
        return role == Role.TRUST_ADMINISTRATOR;
    }

    /** What waits for whoever looks. */
    List<Proposal> waiting() {
        return states.stream().flatMap(each -> each.waiting().stream()).toList();
    }

    String words(ServiceState state) {
        return ServiceWords.of(state);
    }

    String notOpen(ServiceState state) {
        return ServiceWords.notOpen(state);
    }

    String version(ServiceState state) {
        return state.serving().map(Candidate::version).orElse("None runs");
    }

    String address(ServiceState state) {
        return PluginPages.LIST + "/" + state.id();
    }
}
