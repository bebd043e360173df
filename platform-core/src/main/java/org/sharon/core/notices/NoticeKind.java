package org.sharon.core.notices;

import static org.sharon.core.language.Words.say;

import java.util.Locale;

/** What happened, in words that say nothing of what was written, or by whom. */
public enum NoticeKind {
    REPLY("notices.somebody-answered-you", "icon-pen"),
    MENTION("notices.somebody-named-you", "icon-people"),
    MESSAGE("notices.you-have-a-message", "icon-bell"),
    MESSAGE_REQUEST("notices.somebody-would-like-to-write-to", "icon-bell"),
    REQUEST_ANSWER("notices.somebody-answered-your-request", "icon-bell"),
    TEAM_ANSWER("notices.the-team-answered-you", "icon-people"),
    DECISION("notices.a-person-looked-at-something-you", "icon-check"),
    REPORT("notices.your-report-was-looked-at", "icon-check"),
    GIFT("notices.somebody-sent-you-a-gift", "icon-bell"),
    COMMENT("notices.somebody-wrote-on-your-page", "icon-pen"),
    EVENT("notices.something-you-chose-starts-soon", "icon-clock"),
    EVENT_CHANGED("notices.something-you-chose-has-changed", "icon-clock"),
    BOARD("notices.there-is-a-new-notice-on", "icon-bell"),
    DEPARTURE("notices.a-member-left", "icon-people"),
    MAIL_STOPPED("notices.our-e-mail-to-you-came", "icon-warn"),
    TO_CHECK("notices.something-waits-for-you-to-check", "icon-eye");

    private final String words;
    private final String drawing;

    NoticeKind(String words, String drawing) {
        this.words = words;
        this.drawing = drawing;
    }

    /** What the person reads. */
    public String words() {
        return say(words);
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
