package org.sharon.api.features;

/**
 * A feature that several services share. The platform builds each once; a service says which it
 * uses.
 *
 * @since 1.0
 */
public enum Feature {
    /** Topics and replies. */
    FORUM("Forum"),
    /** Longer posts with a title, one shelf per room, with comments. */
    BLOG("Blog"),
    /** Short posts without a title. */
    WALL("Wall"),
    /** Milestones and memories of one person. */
    TIMELINE("Timeline"),
    /** A live conversation. */
    LIVING("Living room"),
    /** Drawn gifts with a short note. */
    GIFTS("Gifts"),
    /** Messages between two members. */
    MESSAGES("Messages between members"),
    /** Messages among at most six members, each of whom joins; where {@link #MESSAGES} is on. */
    GROUPS("Small groups"),
    /** Short answers under a blog post or a wall post. */
    COMMENTS("Comments"),
    /** Hearts and other signs of support. */
    REACTIONS("Reactions"),
    /** Words that begin with a number sign and lead to others with the same one. */
    HASHTAGS("Hashtags"),
    /** Naming a member so that they are told. */
    MENTIONS("Mentions"),
    /** Pictures in posts, each approved by a person. */
    IMAGES("Pictures"),
    /** Questions with a few answers to choose from. */
    POLLS("Polls"),
    /** Things that happen at a set time. */
    EVENTS("Events"),
    /** A private thread with the care team. */
    ASK("Ask a clinician"),
    /** Booking a session. */
    BOOKING("Booking"),
    /** A notice from staff to many members. */
    BROADCAST("Notices"),
    /** Documents that somebody has approved. */
    LIBRARY("Library"),
    /** Films with captions. */
    TELEVISION("Television"),
    /** Recordings with a transcript. */
    PODCASTS("Podcasts"),
    /** Notes that only their author reads. */
    JOURNAL("Journal"),
    /** Questionnaires about how a person is doing. */
    OUTCOMES("Questionnaires"),
    /** Who is here, who is typing, who has read. */
    PRESENCE("Who is here");

    private final String title;

    Feature(String title) {
        this.title = title;
    }

    /** What staff read. */
    public String title() {
        return title;
    }
}
