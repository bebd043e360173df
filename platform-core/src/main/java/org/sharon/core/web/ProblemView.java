package org.sharon.core.web;

/**
 * What a page says when something did not work.
 *
 * @param kept what the person had typed, so that it is not lost; empty when nothing
 * @param reference a number that a person can read out to whoever helps them; empty when none
 */
record ProblemView(String title, String sentence, String kept, String reference) {

    boolean hasKept() {
        return !kept.isBlank();
    }
}
