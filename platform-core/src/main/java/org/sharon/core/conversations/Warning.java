package org.sharon.core.conversations;

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

    /** What a reader sees on the closed text, and the database keeps, such as "suicide". */
    public String stored() {
        return kind.label().replaceFirst("^Talks about ", "");
    }

    /** Such as "Talks about suicide". */
    public String label() {
        return kind.label();
    }
}
