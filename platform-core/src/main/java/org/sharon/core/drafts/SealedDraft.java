package org.sharon.core.drafts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it is stored.
 *
 * @param writer the window that wrote it last
 * @param words sealed; null once they were sent
 * @param older sealed words of another window; null when there are none
 */
record SealedDraft(
        String place,
        long revision,
        String writer,
        byte @Nullable [] words,
        byte @Nullable [] older,
        Instant savedAt) {

    static SealedDraft none(String place) {
        return new SealedDraft(place, 0, "", null, null, Instant.EPOCH);
    }

    boolean isNew() {
        return revision == 0;
    }

    /** Whether these words were written, or were last seen, by this window. */
    boolean isKnownTo(String window, long base) {
        return writer.equals(window) || revision == base;
    }

    SealedDraft next(String window, byte @Nullable [] now, byte @Nullable [] before, Instant at) {
        return new SealedDraft(place, revision + 1, window, now, before, at);
    }
}
