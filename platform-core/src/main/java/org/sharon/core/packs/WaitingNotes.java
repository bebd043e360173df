package org.sharon.core.packs;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.sharon.core.enabling.State;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Tells safety officers what waits for them: they have only minutes to sign it. */
final class WaitingNotes implements HomePart {

    private static final int SHOWN = 2;

    private final ProposalStore proposals;
    private final Clock clock;

    @Inject
    WaitingNotes(ProposalStore proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        if (visitor.role() != Role.CLINICAL_SAFETY_OFFICER) {
            return Stream.empty();
        }
        Instant now = clock.instant();
        return proposals.list(visitor.trust(), "").stream()
                .filter(each -> each.stateAt(now) == State.OPEN)
                .limit(SHOWN)
                .map(WaitingNotes::note);
    }

    private static Note note(Proposal asked) {
        return Note.of(
                "%s: %s.".formatted(asked.kind().title(), asked.title()),
                "%s asked for it. You can sign it before %s."
                        .formatted(asked.askedByName(), When.clock(asked.expiresAt())),
                "Look at it",
                asked.address());
    }
}
