package org.sharon.core.moderation;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Attention;

/**
 * Where something on the staff's desk belongs, and who has it in hand.
 *
 * @param attention how soon a clinician has to look
 * @param author the number of the account that wrote the post
 */
public record CaseMark(
        Kind kind,
        long id,
        int trust,
        String service,
        long room,
        boolean inPrivateRoom,
        long author,
        Attention attention,
        @Nullable Hand claimed,
        @Nullable Hand acknowledged) {

    /** What kind of thing it is. Their numbers are counted apart. */
    public enum Kind {
        ALERT,
        REVIEW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A member of staff who did something, and when. */
    public record Hand(long account, String nickname, Instant at) {}

    /** Alerts and held posts with a clock for clinicians are nobody else's. */
    public boolean isClinical() {
        return kind == Kind.ALERT || attention == Attention.AMBER || attention == Attention.RED;
    }
}
