package org.sharon.api.safety;

import static java.util.Objects.requireNonNull;

/**
 * A kind of personal data that the service keeps, for the trust's data protection impact
 * assessment.
 *
 * @param id stable within the service, such as {@code posts}
 * @param what the data, in plain words
 * @param why what it is kept for
 * @param special whether it says something about health, as Article 9 of the UK GDPR means it
 * @param retention how long it is kept
 * @since 1.0
 */
public record DataClass(String id, String what, String why, boolean special, Retention retention) {

    /** How long data is kept. Trusts map these to their records schedule. */
    public enum Retention {
        /** As peer talk. */
        PEER_TALK,
        /** As part of the clinical record. */
        CLINICAL_RECORD,
        /** As a safeguarding record. */
        SAFEGUARDING,
        /** Until the person leaves. */
        MEMBERSHIP
    }

    public DataClass {
        requireNonNull(id, "id");
        requireNonNull(retention, "retention");
        if (what.isBlank() || why.isBlank()) {
            throw new IllegalArgumentException("Say what is kept and why: " + id);
        }
    }
}
