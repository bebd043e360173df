package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.Optional;

/** The shape that a text must have before anything else is asked about it. */
public final class PostText {

    /** Characters as a person counts them, so that an emoji is one. */
    public static final int LONGEST = 4_000;

    /** On the page of a member a few words are enough. */
    public static final int LONGEST_ON_PAGE = 500;

    static final int LONGEST_TITLE = 100;

    /**
     * Marks that are stacked on one letter higher than any language does make a text unreadable.
     */
    private static final int MOST_MARKS_IN_A_ROW = 8;

    private PostText() {}

    /**
     * The text without control characters, halves of characters, characters that turn round what
     * stands beside them, and space around it; empty when nobody could see any of it.
     */
    public static String cleaned(String raw) {
        StringBuilder clean = new StringBuilder(Math.min(raw.length(), 8_192));
        int marks = 0;
        for (int i = 0; i < raw.length(); ) {
            int point = raw.codePointAt(i);
            i += Character.charCount(point);
            marks = isMark(point) ? marks + 1 : 0;
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
            if (!half && !control && !turns(point) && marks <= MOST_MARKS_IN_A_ROW) {
                clean.appendCodePoint(point);
            }
        }
        String text = clean.toString().strip();
        return text.codePoints().anyMatch(PostText::isSeen) ? text : "";
    }

    static Optional<Said.Refused> complaint(NewPost post) {
        NewPost.NewTopic topic = post.newTopic();
        if (topic != null && topic.shelf().hasTitles()) {
            if (topic.title().isBlank()) {
                return refused("title", say("conversations.give-it-a-title-so-that"));
            }
            if (topic.title().length() > LONGEST_TITLE) {
                return refused(
                        "title", say("conversations.the-title-is-too-long-use", LONGEST_TITLE));
            }
        }
        boolean onPage = topic != null && !topic.shelf().isOfRoom();
        return complaint(post.text(), onPage ? LONGEST_ON_PAGE : LONGEST);
    }

    /** Why a text without a title cannot be taken; empty when it can. */
    public static Optional<Said.Refused> complaint(String text) {
        return complaint(text, LONGEST);
    }

    /** The same where so many characters are the most. */
    static Optional<Said.Refused> complaint(String text, int longest) {
        if (text.isEmpty()) {
            return refused("empty", say("conversations.write-something-first"));
        }
        int length = text.codePointCount(0, text.length());
        if (length > longest) {
            return refused("long", say("conversations.this-is-too-long-it-has", length, longest));
        }
        return Optional.empty();
    }

    private static Optional<Said.Refused> refused(String code, String sentence) {
        return Optional.of(new Said.Refused(code, sentence));
    }

    /**
     * Languages that are written from the right need none of these; a name or a title that leaves
     * one open turns round the words of others after it.
     */
    private static boolean turns(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    /** Fillers of Hangul and the empty cell of Braille count as letters, and leave a blank. */
    private static boolean isSeen(int point) {
        return switch (point) {
            case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> false;
            default ->
                    switch (Character.getType(point)) {
                        case Character.SPACE_SEPARATOR,
                                Character.LINE_SEPARATOR,
                                Character.PARAGRAPH_SEPARATOR,
                                Character.CONTROL,
                                Character.FORMAT,
                                Character.NON_SPACING_MARK,
                                Character.ENCLOSING_MARK,
                                Character.UNASSIGNED ->
                                false;
                        default -> true;
                    };
        };
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
