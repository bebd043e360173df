package org.sharon.core.notices;

import static org.sharon.core.language.Words.say;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people choose to be told about: kinds of notices that are one thing to them. */
enum Subject {
    ANSWERS("notices.somebody-answers-you", NoticeKind.REPLY),
    MENTIONS("notices.somebody-names-you", NoticeKind.MENTION),
    MESSAGES(
            "notices.somebody-writes-to-you-or-would",
            NoticeKind.MESSAGE,
            NoticeKind.MESSAGE_REQUEST,
            NoticeKind.REQUEST_ANSWER),
    COMMENTS("notices.somebody-writes-on-your-page", NoticeKind.COMMENT),
    GIFTS("notices.somebody-sends-you-a-gift", NoticeKind.GIFT),
    EVENTS(
            "notices.something-you-chose-starts-soon-or",
            NoticeKind.EVENT,
            NoticeKind.EVENT_CHANGED),
    BOARD("notices.there-is-a-new-notice-on", NoticeKind.BOARD),
    TEAM(
            "notices.the-team-answers-you-or-decides",
            NoticeKind.TEAM_ANSWER,
            NoticeKind.DECISION,
            NoticeKind.REPORT,
            NoticeKind.MAIL_STOPPED),
    WORK("notices.something-waits-for-you-to-check", NoticeKind.TO_CHECK, NoticeKind.DEPARTURE);

    /** Out of the building goes at first only what somebody may be waiting for. */
    private static final Set<Subject> USUAL = EnumSet.of(ANSWERS, MESSAGES, TEAM, WORK);

    private final String words;
    private final List<NoticeKind> kinds;

    Subject(String words, NoticeKind... kinds) {
        this.words = words;
        this.kinds = List.of(kinds);
    }

    /** As one reads it after "Tell me when". */
    String words() {
        return say(words);
    }

    List<NoticeKind> kinds() {
        return kinds;
    }

    /** What the team answers and decides, and what staff have to do, always comes. */
    boolean alwaysComes() {
        return this == TEAM || this == WORK;
    }

    boolean isForStaff() {
        return this == WORK;
    }

    /** Whether it goes a way out of the building while the person has not chosen. */
    boolean goesOutUsually() {
        return USUAL.contains(this);
    }

    /** As stored and in forms: {@code answers}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Subject of(NoticeKind kind) {
        return Arrays.stream(values())
                .filter(each -> each.kinds.contains(kind))
                .findFirst()
                .orElseThrow();
    }
}
