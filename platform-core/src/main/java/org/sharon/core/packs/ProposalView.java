package org.sharon.core.packs;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.core.enabling.State;
import org.sharon.core.preview.Preview;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Something that was asked for.
 *
 * @param services in words
 * @param warnings what to look at twice
 * @param preview what would change; null when it is over, or brings no version
 * @param rules those of the version, while somebody is to read them
 */
record ProposalView(
        Visitor by,
        Proposal asked,
        String services,
        List<String> warnings,
        @Nullable Preview preview,
        List<RuleView> rules,
        Instant now,
        Form form) {

    String title() {
        return "%s: %s".formatted(asked.kind().title(), asked.title());
    }

    String words() {
        return Words.of(asked, now);
    }

    private State state() {
        return asked.stateAt(now);
    }

    boolean isOver() {
        return !state().isWaiting();
    }

    boolean isDone() {
        return state() == State.DONE;
    }

    boolean mayWithdraw() {
        return by.role() == Role.TRUST_ADMINISTRATOR && state().isWaiting();
    }

    /** The form stays when the ten minutes end while somebody fills it in. */
    boolean showsSigning() {
        boolean typed = !form.value("name").isEmpty() || !form.value("registration").isEmpty();
        return by.role() == Role.CLINICAL_SAFETY_OFFICER && (state().isWaiting() || typed);
    }

    boolean mayRefuse() {
        return by.role() == Role.CLINICAL_SAFETY_OFFICER && state().isWaiting();
    }

    String promise() {
        return asked.kind().bringsAVersion()
                ? "I have read these rules, and I agree"
                : "I have read what this does, and I agree";
    }

    String askedAt() {
        return When.words(asked.askedAt());
    }

    String signedAt() {
        return asked.signed().map(each -> When.words(each.at())).orElse("");
    }

    String back() {
        return PackPages.LIST + "/" + asked.pack();
    }
}
