package org.sharon.core.packs;

import java.time.Instant;
import java.util.Optional;

/**
 * A pack that is on in a trust.
 *
 * @param previous the digest of the version that was on before it
 */
record PackOn(
        int trust,
        String pack,
        String digest,
        Optional<String> previous,
        ServiceList services,
        Instant since) {}
