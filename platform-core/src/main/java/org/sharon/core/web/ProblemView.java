package org.sharon.core.web;

/**
 * What a page says when something did not work.
 *
 * @param kept what the person had typed, so that it is not lost; empty when nothing
 * @param place the form whose words are kept as a draft; empty when they are not
 * @param page where to go on writing; empty when they are not kept
 * @param reference a number that a person can read out to whoever helps them; empty when none
 */
record ProblemView(
        String title, String sentence, String kept, String reference, String place, String page) {

    ProblemView(String title, String sentence, String kept, String reference) {
        this(title, sentence, kept, reference, "", "");
    }

    /** The same problem, when the words are safe. */
    ProblemView withDraft(DraftForm draft) {
        return new ProblemView(
                title, sentence, kept, reference, draft.place(), draft.page() + "#draft");
    }

    boolean isSafe() {
        return !place.isEmpty();
    }

    /** The form that signs in on the spot. */
    Form signIn() {
        return Form.blank();
    }

    boolean hasKept() {
        return !kept.isBlank();
    }
}
