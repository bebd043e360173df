package org.sharon.core.moderation;

import java.util.Locale;
import org.sharon.api.moderation.Attention;

/** How the database writes what the rules say. */
public final class Words {

    private Words() {}

    /** Such as {@code amber-low}. */
    public static String of(Attention attention) {
        return attention.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Attention attention(String word) {
        return Attention.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
