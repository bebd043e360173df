package org.sharon.core.enabling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.core.preview.Preview;
import org.sharon.core.trusts.ReadingHours;
import org.sharon.core.web.Form;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * Something that was asked for.
 *
 * @param about the version it is about; empty when it is about none, or it is gone
 * @param question what both are asked about who signed it; empty when nothing
 * @param warnings what to look at twice
 * @param preview what would change; null when it is over, or no jar says
 * @param hours those of the trust
 * @param othersMissing how many other trusts that share the version have not agreed
 */
record ProposalView(
        Visitor by,
        Proposal asked,
        List<Candidate> about,
        Optional<SignerQuestion> question,
        List<String> warnings,
        @Nullable Preview preview,
        ReadingHours hours,
        int othersMissing,
        Instant now,
        Form form) {

    String title() {
        return "%s: %s".formatted(asked.kind().title(), asked.title());
    }

    String words() {
        return ServiceWords.of(asked, now, othersMissing);
    }

    State state() {
        return asked.stateAt(now);
    }

    boolean isOver() {
        return !state().isWaiting() && state() != State.WORKING;
    }

    boolean isDone() {
        return state() == State.DONE;
    }

    boolean mayDownload() {
        return by.role() == Role.TRUST_ADMINISTRATOR && asked.mayBeDownloadedAt(now);
    }

    boolean mayWithdraw() {
        return by.role() == Role.TRUST_ADMINISTRATOR && state().isWaiting();
    }

    /** The form stays when the ten minutes end while somebody fills it in. */
    boolean showsSigning() {
        boolean typed = !form.value("name").isEmpty() || !form.value("registration").isEmpty();
        return by.role() == Role.CLINICAL_SAFETY_OFFICER && (state() == State.OPEN || typed);
    }

    boolean mayRefuse() {
        return by.role() == Role.CLINICAL_SAFETY_OFFICER && state() == State.OPEN;
    }

    List<Hazard> hazards() {
        return about.stream().flatMap(each -> each.hazards().stream()).toList();
    }

    String promise() {
        return asked.kind().bringsAVersion()
                ? "I have read these hazards, and I agree"
                : "I have read what this does, and I agree";
    }

    static String words(Risk risk) {
        return "%d (severity %d, likelihood %d)"
                .formatted(risk.score(), risk.severity(), risk.likelihood());
    }

    String at(Approval approval) {
        return When.words(approval.at());
    }

    String askedAt() {
        return When.words(asked.askedAt());
    }

    String until() {
        return When.clock(asked.expiresAt());
    }

    /** Who signed the version it is about. */
    String signer() {
        return about.isEmpty() ? "" : about.get(0).signedBy();
    }

    boolean hasOpening() {
        return asked.kind() == Kind.ENABLE;
    }

    List<String> week() {
        return asked.opening().hoursIn(hours).week();
    }

    List<String> missing() {
        return asked.opening().missing(hours);
    }

    String back() {
        return PluginPages.LIST + "/" + asked.service();
    }
}
