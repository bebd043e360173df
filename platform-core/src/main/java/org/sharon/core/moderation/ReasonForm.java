package org.sharon.core.moderation;

import java.util.List;

/**
 * Where staff say why, to an author who will read it.
 *
 * @param ready the id of a chosen sentence; empty when none
 * @param text own words
 * @param complaint what is missing; empty when nothing
 */
record ReasonForm(String ready, String text, String complaint) {

    /** What the author can be told; a column has room for no more. */
    private static final int LONGEST = 500;

    /** Own words, so that they fit beside the longest ready sentence. */
    static final int LONGEST_OWN = 280;

    static final ReasonForm EMPTY = new ReasonForm("", "", "");

    /** The sentence for the author; empty when nothing was chosen or written. */
    String sentence() {
        String chosen = Reason.find(ready).map(Reason::text).orElse("");
        String whole = (chosen + " " + text.strip()).strip();
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }

    /** The same form with what is wrong with it, if anything. */
    ReasonForm checked() {
        if (text.strip().length() > LONGEST_OWN) {
            return complaining("This is too long. Use no more than 280 characters.");
        }
        return sentence().isEmpty()
                ? complaining("Choose or write a kind reason. The author will read it.")
                : this;
    }

    boolean isWrong() {
        return !complaint.isEmpty();
    }

    int longest() {
        return LONGEST_OWN;
    }

    List<Reason> choices() {
        return Reason.READY;
    }

    private ReasonForm complaining(String sentence) {
        return new ReasonForm(ready, text, sentence);
    }
}
