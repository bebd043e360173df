package org.sharon.core.moderation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.core.conversations.CaseBook.Concern;

/** Raises alerts. Bound by the feature that shows them to clinicians. */
public interface AlertBook {

    /**
     * Writes one alert for each post, inside the transaction that stores them: if an alert cannot
     * be written, its post is not stored either.
     *
     * @param concerns posts that a clinician has to look at
     */
    void raise(Handle handle, List<Concern> concerns, Instant at);
}
