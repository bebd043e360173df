package org.sharon.core.conversations;

/** Counts what somebody has posted. Bound to the store of posts. */
public interface PostCount {

    /**
     * How many posts of {@code author} in the rooms of the service others have seen, counted up to
     * {@code most}.
     */
    int postedBy(long author, int trust, String service, int most);
}
