package org.sharon.api.plugin;

/**
 * What a plugin asks for beyond declaring things. Whoever approves it sees the list; the platform
 * refuses a plugin that uses what it does not ask for.
 *
 * @since 1.0
 */
public enum Permission {
    /** Runs rules written in Java over what people write. */
    READ_DRAFTS("Reads what people write, without knowing who wrote it"),
    /** Is asked before a post is shown, and may change or stop it. */
    CHANGE_POSTS("May change or stop a post before others see it"),
    /** Is told that something has happened in its rooms. */
    HEAR_EVENTS("Is told what happens in its own rooms"),
    /** Shows pages of its own. */
    SHOW_PAGES("Shows pages of its own"),
    /** Keeps rows in tables of its own. */
    STORE_ROWS("Keeps data in tables of its own"),
    /** Does work on a timetable. */
    RUN_JOBS("Does work on a timetable");

    private final String words;

    Permission(String words) {
        this.words = words;
    }

    /** What the people who approve the plugin read. */
    public String words() {
        return words;
    }
}
