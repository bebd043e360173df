package org.sharon.core.reports;

import static org.sharon.core.language.Words.say;

/** What became of a report, in words that tell nobody more than they may know. */
enum Outcome {
    RECEIVED("reports.we-have-your-report", "reports.a-person-from-the-team-will"),
    LOOKING("reports.somebody-is-looking-at-it", "reports.a-person-from-the-team-has"),
    STAYS("reports.a-person-has-read-it", "reports.the-post-can-stay-it-was"),
    SENT_BACK("reports.a-person-has-read-it", "reports.we-asked-the-person-who-wrote"),
    TAKEN_DOWN("reports.a-person-has-read-it", "reports.we-took-the-post-down-thank"),
    CHANGED("reports.the-post-has-changed", "reports.the-person-who-wrote-it-has"),
    LOOKED_AT("reports.a-person-has-read-it", "reports.thank-you-the-team-has-looked"),
    CARED_FOR("reports.the-care-team-has-looked-into", "reports.we-cannot-tell-you-more-because");

    private final String title;
    private final String words;

    Outcome(String title, String words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return say(title);
    }

    String words() {
        return say(words);
    }

    boolean isOpen() {
        return this == RECEIVED || this == LOOKING;
    }
}
