package org.sharon.core.reports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why somebody reports a post: what they choose from, and what staff read. */
enum Concern {
    WORRIED(
            Kind.PERSON,
            "I am worried about this person",
            "They may not be safe. The care team is told at once.",
            "A member is worried about this person."),
    UNKIND(
            Kind.WORDS,
            "It is unkind",
            "It bullies, insults or scares somebody.",
            "A member says it is unkind."),
    UNSAFE(
            Kind.WORDS,
            "It is not safe to read",
            "It has details or tips that can harm people.",
            "A member says it is not safe to read."),
    TELLS(
            Kind.WORDS,
            "It says who somebody is",
            "It has a name, an address, a number or a way to get in touch.",
            "A member says it tells who somebody is."),
    UPSETTING(
            Kind.WORDS,
            "It upset me",
            "Nobody has to be at fault.",
            "A member was upset by it. That accuses nobody."),
    PROFILE(
            Kind.PROFILE,
            "Their nickname, picture or page is not right",
            "It is about the name, the drawing or what they say about themselves.",
            "A member says the nickname, the picture or the page is not right."),
    OTHER(Kind.WORDS, "Something else", "", "A member reported it for another reason.");

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

    /** The words of those that count when a post is hidden until somebody has read it. */
    static List<String> thatCount() {
        return Arrays.stream(values()).filter(Concern::counts).map(Concern::word).toList();
    }

    private boolean counts() {
        return kind == Kind.WORDS && this != UPSETTING;
    }

    Kind kind() {
        return kind;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    String hint() {
        return hint;
    }

    /** What staff read, with the reporter's own words if there are any. */
    String forStaff(String note) {
        return note.isEmpty() ? forStaff : forStaff + " They wrote: “" + note + "”";
    }
}
