package org.sharon.core.reports;

import static org.sharon.core.language.Words.say;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why somebody reports a post: what they choose from, and what staff read. */
enum Concern {
    WORRIED(
            Kind.PERSON,
            "reports.i-am-worried-about-this-person",
            "reports.they-may-not-be-safe-the",
            "A member is worried about this person."),
    UNKIND(
            Kind.WORDS,
            "reports.it-is-unkind",
            "reports.it-bullies-insults-or-scares-somebody",
            "A member says it is unkind."),
    UNSAFE(
            Kind.WORDS,
            "reports.it-is-not-safe-to-read",
            "reports.it-has-details-or-tips-that",
            "A member says it is not safe to read."),
    TELLS(
            Kind.WORDS,
            "reports.it-says-who-somebody-is",
            "reports.it-has-a-name-an-address",
            "A member says it tells who somebody is."),
    UPSETTING(
            Kind.WORDS,
            "reports.it-upset-me",
            "reports.nobody-has-to-be-at-fault",
            "A member was upset by it. That accuses nobody."),
    PROFILE(
            Kind.PROFILE,
            "reports.their-nickname-picture-or-page-is",
            "reports.it-is-about-the-name-the",
            "A member says the nickname, the picture or the page is not right."),
    WRONG(
            Kind.WORDS,
            "reports.it-is-wrong-or-old",
            "reports.such-as-a-number-that-does",
            "A member says it is wrong or out of date."),
    OTHER(Kind.WORDS, "reports.something-else", "", "A member reported it for another reason.");

    private static final List<Concern> OF_ITEMS = List.of(WRONG, UNSAFE, UPSETTING, TELLS, OTHER);

    /** What a report is about. One person reports each once for a revision of a post. */
    enum Kind {
        WORDS,
        PERSON,
        PROFILE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final String label;
    private final String hint;
    private final String forStaff;

    Concern(Kind kind, String label, String hint, String forStaff) {
        this.kind = kind;
        this.label = label;
        this.hint = hint;
        this.forStaff = forStaff;
    }

    static Optional<Concern> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** What a post may be reported for. */
    static List<Concern> ofPosts() {
        return Arrays.stream(values()).filter(each -> each != WRONG).toList();
    }

    /** What something may be reported for that the team shows to members. */
    static List<Concern> ofItems() {
        return OF_ITEMS;
    }

    /** The words of those that count when a post is hidden until somebody has read it. */
    static List<String> thatCount() {
        return Arrays.stream(values()).filter(Concern::counts).map(Concern::word).toList();
    }

    private boolean counts() {
        return kind == Kind.WORDS && this != UPSETTING && this != WRONG;
    }

    Kind kind() {
        return kind;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return say(label);
    }

    String hint() {
        return hint.isEmpty() ? "" : say(hint);
    }

    /** What staff read, with the reporter's own words if there are any. */
    String forStaff(String note) {
        return note.isEmpty() ? forStaff : forStaff + " They wrote: “" + note + "”";
    }
}
