package org.sharon.core.conversations;

/** Judges a text before it is stored. Bound by moderation. Blocks, and always answers. */
public interface PostGate {

    /**
     * @param service the id of the service whose rules read the text, beside the platform's own
     * @param author the number of the author's account
     * @param text the whole text as the author wrote it, a title before its text on a line of its
     *     own
     * @return never an exception: a rule that fails makes the text held and a person told
     */
    Judged judge(String service, long author, String text);
}
