package org.sharon.core.conversations;

/** Judges a text before it is stored. Bound by moderation. Blocks, and always answers. */
public interface PostGate {

    /**
     * Asks the platform's own rules, and those of the service that the text is typed in.
     *
     * @return never an exception: a rule that fails makes the text held and a person told
     */
    Judged judge(Typed typed);

    /** What happens to a text of which {@code judged} is not all there is to know: it is held. */
    Judged unread(Judged judged);
}
