package org.sharon.core.notices;

import java.util.Locale;

/** What happened, in words that say nothing of what was written, or by whom. */
public enum NoticeKind {
    REPLY("Somebody answered you", "icon-pen"),
    MENTION("Somebody named you", "icon-people"),
    MESSAGE("You have a message", "icon-bell"),
    MESSAGE_REQUEST("Somebody would like to write to you", "icon-bell"),
    REQUEST_ANSWER("Somebody answered your request", "icon-bell"),
    TEAM_ANSWER("The team answered you", "icon-people"),
    DECISION("A person looked at something you wrote", "icon-check"),
    REPORT("Your report was looked at", "icon-check"),
    GIFT("Somebody sent you a gift", "icon-bell"),
    COMMENT("Somebody wrote on your page", "icon-pen"),
    EVENT("Something you chose starts soon", "icon-clock"),
    BOARD("There is a new notice on the board", "icon-bell"),
    DEPARTURE("A member left", "icon-people"),
    TO_CHECK("Something waits for you to check it", "icon-eye");

    private final String words;
    private final String drawing;

    NoticeKind(String words, String drawing) {
        this.words = words;
        this.drawing = drawing;
    }

    /** What the person reads. */
    public String words() {
        return words;
    }

    /** Whether it is about what the person did themselves, so that it waits while they are away. */
    boolean waitsForReturn() {
        return this == TEAM_ANSWER || this == DECISION || this == REPORT;
    }

    String drawing() {
        return drawing;
    }

    /** As stored: {@code team-answer}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static NoticeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
