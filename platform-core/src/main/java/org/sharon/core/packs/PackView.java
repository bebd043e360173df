package org.sharon.core.packs;

import java.time.Instant;
import java.util.List;
import org.sharon.core.web.Role;
import org.sharon.core.web.When;

/**
 * One pack.
 *
 * @param services for which it is on, in words
 * @param proposals what was decided, the newest first
 * @param done what has just been done; empty when nothing
 */
record PackView(
        Role role, PackState state, String services, List<Proposal> proposals, String done) {

    private static final int SHOWN = 10;

    PackView {
        proposals = List.copyOf(proposals.subList(0, Math.min(SHOWN, proposals.size())));
    }

    boolean isAdministrator() {
        return role == Role.TRUST_ADMINISTRATOR;
    }

    String since() {
        return state.on().map(each -> When.words(each.since())).orElse("");
    }

    String asked(Proposal proposal) {
        return When.words(proposal.askedAt());
    }

    String ended(Proposal proposal, Instant now) {
        return Words.of(proposal, now);
    }
}
