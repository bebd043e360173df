package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.sharon.api.moderation.ContentWarning;

/** A content warning as posts carry it, and as people choose it. */
public record Warning(ContentWarning kind) {

    /** All there are, in the order in which people see them. */
    public static Warning[] values() {
        return Arrays.stream(ContentWarning.values()).map(Warning::new).toArray(Warning[]::new);
    }

    /** The one with this word in a form; empty for none. */
    public static Optional<Warning> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /** The one that a post carries. */
    public static Optional<Warning> ofStored(String stored) {
        return Arrays.stream(values()).filter(each -> each.stored().equals(stored)).findFirst();
    }

    /** In a form, such as {@code self-harm}. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the database keeps, and frames for a whole room have, such as "suicide". */
    public String stored() {
        return kind.label().replaceFirst("^Talks about ", "");
    }

    /** The one that a post carries, in a word or two, such as "suicide". */
    static String titleOf(String stored) {
        return ofStored(stored).map(Warning::title).orElse(stored);
    }

    /** What stands in the place of a text that carries it, such as "About: suicide." */
    public static String about(String stored) {
        return say("conversations.about", titleOf(stored));
    }

    /** Such as "suicide". */
    private String title() {
        return switch (kind) {
            case SUICIDE -> say("conversations.suicide");
            case SELF_HARM -> say("conversations.self-harm");
            case EATING -> say("conversations.eating-or-weight");
            case BABY_LOSS -> say("conversations.losing-a-baby");
            case BIRTH -> say("conversations.a-hard-birth");
            case ABUSE -> say("conversations.violence-or-abuse");
        };
    }

    /** Such as "Talks about suicide". */
    public String label() {
        return switch (kind) {
            case SUICIDE -> say("conversations.talks-about-suicide");
            case SELF_HARM -> say("conversations.talks-about-self-harm");
            case EATING -> say("conversations.talks-about-eating-or-weight");
            case BABY_LOSS -> say("conversations.talks-about-losing-a-baby");
            case BIRTH -> say("conversations.talks-about-a-hard-birth");
            case ABUSE -> say("conversations.talks-about-violence-or-abuse");
        };
    }
}
