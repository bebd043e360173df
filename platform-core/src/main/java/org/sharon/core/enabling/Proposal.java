package org.sharon.core.enabling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sharon.core.audit.Audit;
import org.sharon.core.trusts.Opening;
import org.sharon.core.web.Role;

/**
 * Something that one person of a trust asked for.
 *
 * @param digest the SHA-256 of the jar it is about; empty when it is about none
 * @param why they want it, for members to read; empty when they did not say
 * @param askedBy the account of whoever asked
 * @param askedByName the nickname of that account
 * @param sentence why it was refused; empty when it was not
 */
record Proposal(
        long id,
        int trust,
        Kind kind,
        String service,
        String title,
        String version,
        String digest,
        Opening opening,
        String why,
        long askedBy,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        State stored,
        String sentence,
        List<Approval> approvals) {

    /** How long a second person has. */
    static final Duration VALID = Duration.ofMinutes(10);

    /** What is still being done after this long never will be: the node that did it is gone. */
    private static final Duration LONGEST_WORK = Duration.ofMinutes(2);

    /** What an operator wants at once, where nobody has to agree. It is never stored. */
    static Proposal ofOperator(
            int trust, Kind kind, Candidate candidate, Opening opening, String why, Instant now) {
        return new Proposal(
                0,
                trust,
                kind,
                candidate.service(),
                candidate.title(),
                candidate.version(),
                candidate.digest(),
                opening,
                why,
                Audit.OPERATOR,
                "The operator",
                now,
                now,
                State.WORKING,
                "",
                List.of());
    }

    private static final Duration LONGEST_DOWNLOAD = Duration.ofDays(1);

    Proposal {
        approvals = List.copyOf(approvals);
    }

    /** The state at this moment: what nobody agreed to in time has expired by itself. */
    State stateAt(Instant now) {
        if (stored.isWaiting() && !now.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        if (stored == State.WORKING && !now.isBefore(expiresAt.plus(LONGEST_WORK))) {
            return State.REFUSED;
        }
        return stored;
    }

    Optional<Approval> approvalOf(Role role) {
        return approvals.stream().filter(each -> each.role() == role).findFirst();
    }

    boolean wasApprovedBy(long account) {
        return approvals.stream().anyMatch(each -> each.account() == account);
    }

    /** Whether what was written down may be fetched. */
    boolean mayBeDownloadedAt(Instant now) {
        return kind == Kind.EXPORT
                && stored == State.DONE
                && now.isBefore(askedAt.plus(LONGEST_DOWNLOAD));
    }

    String address() {
        return "/admin/proposals/" + id;
    }
}
