package org.sharon.core.manners;

import java.time.Duration;
import org.sharon.core.web.When;

/**
 * What is agreed in one living room.
 *
 * @param slowSeconds how long a member waits between two messages; 0 for no time at all
 * @param staffedOnly members write only in the hours in which staff read
 * @param readFirst a person reads each member's message before the room does
 */
public record Manner(int slowSeconds, boolean staffedOnly, boolean readFirst) {

    /** What holds where nobody has chosen anything. */
    public static final Manner USUAL = new Manner(0, false, false);

    /** As a member reads it, such as "30 seconds". */
    public String slowWords() {
        return words(slowSeconds);
    }

    public boolean isSlow() {
        return slowSeconds > 0;
    }

    static String words(long seconds) {
        return When.lasting(Duration.ofSeconds(seconds));
    }
}
