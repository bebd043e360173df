package org.sharon.core.enabling;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sharon.core.web.HomePart;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/** Tells safety officers what waits for them: they have only minutes to sign it. */
public final class WaitingNotes implements HomePart {

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
        return of(
                visitor,
                trust -> proposals.listOpen(trust, clock.instant()),
                asked ->
                        note(
                                asked.kind().title() + ": " + asked.title(),
                                asked.askedByName(),
                                asked.expiresAt(),
                                asked.address()));
    }

    /**
     * The first of what waits in a trust; it is asked for only when a safety officer looks.
     *
     * @param waiting what waits in the trust with this number, newest first
     */
    public static <T> Stream<Note> of(
            Visitor visitor, Function<Integer, List<T>> waiting, Function<T, Note> note) {
        return visitor.role() == Role.CLINICAL_SAFETY_OFFICER
                ? waiting.apply(visitor.trust()).stream().limit(SHOWN).map(note)
                : Stream.empty();
    }

    /**
     * @param what such as "Switch on: Perinatal"
     */
    public static Note note(String what, String askedBy, Instant expires, String address) {
        return Note.of(
                what + ".",
                "%s asked for it. You can sign it before %s."
                        .formatted(askedBy, When.clock(expires)),
                "Look at it",
                address);
    }
}
