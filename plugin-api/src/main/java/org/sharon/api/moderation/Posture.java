package org.sharon.api.moderation;

/**
 * How a service lets posts into its rooms, before any rule has spoken. Rules can only make it
 * stricter.
 *
 * @param firstPostsHeld how many posts of a new member wait for a person; {@link #EVERY} for all
 * @param everyPostIsRead whether a person reads each post some day, even when no rule answered
 * @since 1.0
 */
public record Posture(int firstPostsHeld, boolean everyPostIsRead) {

    /** Every post waits, however long a member has been here. */
    public static final int EVERY = Integer.MAX_VALUE;

    public Posture {
        if (firstPostsHeld < 0) {
            throw new IllegalArgumentException("A number of posts is not negative");
        }
    }

    /** Posts appear at once unless a rule answers. */
    public static Posture atOnce() {
        return new Posture(0, false);
    }

    /** Posts appear at once unless a rule answers, and a person reads every one of them later. */
    public static Posture readAfterwards() {
        return new Posture(0, true);
    }

    /** The first {@code posts} posts of each member wait for a person. */
    public static Posture firstPostsWait(int posts) {
        return new Posture(posts, true);
    }

    /** Every post waits for a person. */
    public static Posture everyPostWaits() {
        return new Posture(EVERY, true);
    }

    /** Whether every post waits, however many a member has written. */
    public boolean holdsEveryPost() {
        return firstPostsHeld == EVERY;
    }
}
