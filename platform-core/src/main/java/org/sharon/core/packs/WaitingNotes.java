package org.sharon.core.packs;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.sharon.core.enabling.State;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Visitor;

/** The same for packs as {@link org.sharon.core.enabling.WaitingNotes} for services. */
final class WaitingNotes implements HomePart {

    private final ProposalStore proposals;
    private final Clock clock;

    @Inject
    WaitingNotes(ProposalStore proposals, Clock clock) {
        this.proposals = proposals;
        this.clock = clock;
    }

    @Override
    public Stream<Note> notes(Visitor visitor) {
        return org.sharon.core.enabling.WaitingNotes.of(
                visitor,
                this::open,
                asked ->
                        org.sharon.core.enabling.WaitingNotes.note(
                                asked.kind().title() + ": " + asked.title(),
                                asked.askedByName(),
                                asked.expiresAt(),
                                asked.address()));
    }

    private List<Proposal> open(int trust) {
        Instant now = clock.instant();
        return proposals.list(trust, "").stream()
                .filter(each -> each.stateAt(now) == State.OPEN)
                .toList();
    }
}
