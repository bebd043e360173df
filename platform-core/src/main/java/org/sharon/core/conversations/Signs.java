package org.sharon.core.conversations;

import java.util.List;

/**
 * The signs of support that can be sent for a post, and which of them it has got, as one reader
 * sees it. There is no number: what is good to read is that somebody is there, and not how many.
 *
 * @param all in the order of the service; empty where none can be sent
 */
public record Signs(List<Sign> all) {

    /**
     * One of them.
     *
     * @param drawing its name among the drawings
     * @param got whether somebody whom this reader has not blocked has sent it
     * @param mine whether the reader has sent it
     */
    public record Sign(String id, String words, String drawing, boolean got, boolean mine) {}

    /** Where nobody can send any. */
    public static final Signs NONE = new Signs(List.of());

    public Signs {
        all = List.copyOf(all);
    }

    public boolean isOffered() {
        return !all.isEmpty();
    }

    public boolean isOne() {
        return all.size() == 1;
    }

    /** The ids of those that the post has got. */
    public List<String> got() {
        return all.stream().filter(Sign::got).map(Sign::id).toList();
    }

    /** The id of what the reader has sent; empty when that is nothing. */
    public String mine() {
        return all.stream().filter(Sign::mine).map(Sign::id).findFirst().orElse("");
    }
}
