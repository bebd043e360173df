package org.sharon.bench.crowd;

import java.util.UUID;

/**
 * Something that somebody has said in a room.
 *
 * @param speaker whoever said it, among those who talk there
 * @param number each line has a higher one than those that were sent before it
 * @param answer {@code said} when it is committed; else {@code held}, {@code nudge}, {@code error},
 *     or empty when nothing came
 * @param seq its place in the room, if it was said
 * @param millis from sending to the answer
 */
public record Line(UUID key, int speaker, long number, String answer, long seq, double millis) {

    public boolean isSaid() {
        return answer.equals("said");
    }
}
