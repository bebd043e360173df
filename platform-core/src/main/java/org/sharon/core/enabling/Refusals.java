package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.trusts.EnabledService;
import org.sharon.core.trusts.Trusts;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** What stands in the way of a decision: a {@link RefusedException} with the sentence for it. */
final class Refusals {

    private static final String OVER =
            "The ten minutes are over, so nothing was changed. Ask your administrator to ask again.";

    private static final String OTHERS_USE_ANOTHER =
            "Another version serves in this building. Switch that one on.";

    private final Versions versions;
    private final Trusts trusts;

    @Inject
    Refusals(Versions versions, Trusts trusts) {
        this.versions = versions;
        this.trusts = trusts;
    }

    /**
     * Whether it can be asked for.
     *
     * @param waiting what was asked about the same service here, and waits
     */
    void unlessPossible(int trust, Kind kind, Candidate candidate, List<Proposal> waiting) {
        Optional<EnabledService> here = on(trust, candidate.service());
        Optional<Candidate> serving = versions.serving(candidate.service());
        boolean serves = serving.filter(now -> now.digest().equals(candidate.digest())).isPresent();
        String problem =
                switch (kind) {
                    case ENABLE ->
                            here.isPresent()
                                    ? "This service is switched on here already."
                                    : servesOthers(candidate.service(), candidate.digest())
                                            ? OTHERS_USE_ANOTHER
                                            : "";
                    case UPDATE, ROLL_BACK ->
                            here.isEmpty()
                                    ? "This service is not switched on here."
                                    : serves && candidate.digest().equals(here.get().digest())
                                            ? "This version serves already."
                                            : "";
                    case DISABLE -> here.isEmpty() ? "This service is not switched on here." : "";
                    case EXPORT ->
                            trusts.service(trust, candidate.service()).isPresent()
                                    ? ""
                                    : "This service was never switched on here.";
                    case REMOVE ->
                            trusts.trustsWith(candidate.service()).isEmpty()
                                    ? ""
                                    : "This service is still switched on in this building. Every"
                                            + " trust must switch it off first.";
                };
        if (problem.isEmpty() && kind != Kind.DISABLE && !waiting.isEmpty()) {
            problem =
                    "%s has asked about this service already, until %s. Decide about that first."
                            .formatted(
                                    waiting.get(0).askedByName(),
                                    When.clock(waiting.get(0).expiresAt()));
        }
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
    }

    /** Whether another version serves, and some trust of the building relies on it. */
    private boolean servesOthers(String service, String digest) {
        return versions.serving(service).filter(now -> !now.digest().equals(digest)).isPresent()
                && !trusts.trustsWith(service).isEmpty();
    }

    /** Whether whoever decides has said that they know the signer of this version. */
    void unlessAnswered(Candidate version, String insteadOf) {
        SignerQuestion.of(versions.signer(version.service()), version)
                .filter(question -> !question.isAnsweredBy(insteadOf))
                .ifPresent(
                        question -> {
                            throw new RefusedException(
                                    question.sentence() + " Say that you know the new signer.");
                        });
    }

    /** Whether this person can sign it now. */
    void unlessSignable(Visitor by, Proposal asked, Signature signature, Instant now) {
        State state = asked.stateAt(now);
        String problem = "";
        if (state == State.EXPIRED) {
            problem = OVER;
        } else if (state != State.OPEN) {
            problem = "Somebody has decided about this already.";
        } else if (by.role() != Role.CLINICAL_SAFETY_OFFICER) {
            problem = "Only a clinical safety officer can sign this.";
        } else if (asked.wasApprovedBy(by.account())) {
            problem = "You asked for this, so somebody else must sign it.";
        } else if (!signature.digest().equals(asked.digest())) {
            problem = "This is about another version than the one you read. Read its hazards.";
        } else if (asked.kind() == Kind.ENABLE && servesOthers(asked.service(), asked.digest())) {
            problem = OTHERS_USE_ANOTHER;
        } else if (asked.kind().bringsAVersion()
                && versions.find(asked.service(), asked.digest()).isEmpty()) {
            problem = "This version is gone. Ask your administrator to ask for another one.";
        }
        if (!problem.isEmpty()) {
            throw new RefusedException(problem);
        }
    }

    private Optional<EnabledService> on(int trust, String service) {
        return trusts.service(trust, service).filter(EnabledService::isOn);
    }
}
