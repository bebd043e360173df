package org.sharon.core.packs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.enabling.Signature;
import org.sharon.core.enabling.State;

/**
 * Something about a pack that an administrator of a trust asked for.
 *
 * @param digest of the version it is about; of the one that is on, when it is to be switched off
 * @param askedByName the nickname of whoever asked
 * @param sentence why it was refused; empty when it was not
 * @param signed who agreed; empty while nobody has
 */
record Proposal(
        long id,
        int trust,
        Kind kind,
        String pack,
        String title,
        String version,
        String digest,
        ServiceList services,
        long askedBy,
        String askedByName,
        Instant askedAt,
        Instant expiresAt,
        State stored,
        String sentence,
        Optional<Signed> signed) {

    /** How long a second person has. */
    static final Duration VALID = Duration.ofMinutes(10);

    /** A second person's yes. */
    record Signed(Signature signature, Instant at) {}

    /** The state at this moment: what nobody agreed to in time has expired by itself. */
    State stateAt(Instant now) {
        return stored.isWaiting() && !now.isBefore(expiresAt) ? State.EXPIRED : stored;
    }

    String address() {
        return PackPages.PROPOSALS + "/" + id;
    }
}
