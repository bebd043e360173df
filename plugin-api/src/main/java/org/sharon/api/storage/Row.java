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

    /** The value as text, whatever its type; a {@code DATE} as {@code 2026-03-01}. */
    Optional<String> text(String column);

    /**
     * A whole number; what stands behind a decimal point is left out, and yes is 1.
     *
     * @throws IllegalArgumentException when the column holds something else
     */
    Optional<Long> number(String column);

    /**
     * A {@code DATETIME}, which the platform keeps in UTC.
     *
     * @throws IllegalArgumentException when the column holds something else
     */
    Optional<Instant> at(String column);
}
