package org.sharon.core.conversations;

import java.time.Duration;
import java.time.Instant;

/**
 * A topic of a forum, a post of a blog, a note on a wall, or something on the page of a member.
 *
 * @param title empty on a wall
 * @param owner on whose page it stands; 0 in the room itself
 * @param taken whether it was taken away from that page, so that only staff find it
 * @param text the first post's text, only where the list shows it; otherwise empty
 * @param byStaff the care team opened it
 * @param waiting its first post still waits for a person, so only its author and staff see it
 * @param followed where one topic was asked for: whoever asked is told of answers, though they did
 *     not begin it
 * @param closed where one topic was asked for: it stands on a wall on which whoever asked cannot
 *     write, so they cannot answer either
 * @param place up to which place of the room the reader has read it; -1 when they never did
 * @param seen how many answers they have read; -1 when they were never there
 * @param waits where one topic was asked for: the reader has written something here that nobody
 *     else sees yet
 * @param changes where one topic was asked for: another number when what others see here has
 *     changed, and how its authors are called and look
 */
record Topic(
        long id,
        long room,
        Shelf shelf,
        String title,
        long owner,
        boolean taken,
        long author,
        String nickname,
        String avatar,
        boolean recovered,
        boolean byStaff,
        int replies,
        boolean waiting,
        Instant createdAt,
        Instant lastAt,
        String text,
        boolean followed,
        boolean closed,
        long place,
        int seen,
        boolean waits,
        long changes) {

    /** For as long as this a topic that somebody has never opened is called new. */
    private static final Duration NEW = Duration.ofDays(7);

    /** Whether another person has begun it lately and the reader has never been there. */
    boolean isNewTo(long reader, Instant now) {
        return seen < 0 && author != reader && createdAt.isAfter(now.minus(NEW));
    }

    /** How many answers have come since the reader was there; 0 when they never were. */
    int fresh() {
        return seen < 0 ? 0 : Math.max(0, replies - seen);
    }
}
