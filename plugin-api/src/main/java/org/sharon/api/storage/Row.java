package org.sharon.api.storage;

import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One row of an answer. A column that is NULL, or is not there, is empty.
 *
 * @since 1.0
 */
@ProviderType
public interface Row {

    Optional<String> text(String column);

    Optional<Long> number(String column);

    /** A {@code DATETIME}, which the platform keeps in UTC. */
    Optional<Instant> at(String column);
}
