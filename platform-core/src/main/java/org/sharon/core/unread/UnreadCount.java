package org.sharon.core.unread;

/**
 * How many posts somebody still has to read.
 *
 * @param promised whether they are in a service that has them read at all
 * @param andMore whether there are more than were counted
 */
public record UnreadCount(boolean promised, int posts, boolean andMore) {

    /** Such as "3 posts", "1 post" or "500 posts or more". */
    public String words() {
        return posts + (posts == 1 ? " post" : " posts") + (andMore ? " or more" : "");
    }
}
