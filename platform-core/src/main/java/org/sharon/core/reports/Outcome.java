package org.sharon.core.reports;

/** What became of a report, in words that tell nobody more than they may know. */
enum Outcome {
    RECEIVED("We have your report", "A person from the team will read it."),
    LOOKING("Somebody is looking at it", "A person from the team has begun."),
    STAYS(
            "A person has read it",
            "The post can stay. It was right to ask. If you do not want to read more from this"
                    + " person, you can block them from the menu “More” below a post."),
    SENT_BACK("A person has read it", "We asked the person who wrote it to change it."),
    TAKEN_DOWN("A person has read it", "We took the post down. Thank you for helping."),
    CHANGED("The post has changed", "The person who wrote it has changed it."),
    CARED_FOR(
            "The care team has looked into it",
            "We cannot tell you more, because we keep what we know about each person private. Thank"
                    + " you for looking out for somebody.");

    private final String title;
    private final String words;

    Outcome(String title, String words) {
        this.title = title;
        this.words = words;
    }

    String title() {
        return title;
    }

    String words() {
        return words;
    }

    boolean isOpen() {
        return this == RECEIVED || this == LOOKING;
    }
}
