package org.sharon.core.trusts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that a trust has switched on, or had switched on before.
 *
 * @param id of the service
 * @param digest the SHA-256 of the jar that was approved here; null when nobody had to
 * @param disabledAt when it was switched off; null while it is on
 */
public record EnabledService(
        String id,
        String title,
        @Nullable String digest,
        Opening opening,
        Instant enabledAt,
        @Nullable Instant disabledAt) {

    public EnabledService {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(opening, "opening");
    }

    public boolean isOn() {
        return disabledAt == null;
    }

    /** Why members do not find its rooms in a trust with these hours; empty when they do. */
    public List<String> missing(ReadingHours ofTrust) {
        return opening.missing(ofTrust);
    }
}
