package org.sharon.core.gifts;

import java.time.Instant;

/**
 * A gift.
 *
 * @param from the nickname of whoever gave it, as it is now
 * @param note a few words; empty when there are none
 * @param reported its receiver has said that something is wrong with it
 */
record Gift(
        long id,
        long giver,
        String from,
        String avatar,
        long receiver,
        Drawing drawing,
        String note,
        boolean reported,
        Instant at) {}
