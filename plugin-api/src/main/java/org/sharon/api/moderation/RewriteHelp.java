package org.sharon.api.moderation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other words that an author can take with one tap.
 *
 * <p>The platform builds whole texts from this help: the author's own words with each found stretch
 * replaced, and each of the ready sentences. It offers only those that the rules let through.
 *
 * @param forUnits what to write instead of a number with that unit
 * @param forSpan what to write instead of any other stretch that the rule found
 * @param instead sentences that can replace the whole text
 * @since 1.0
 */
public record RewriteHelp(
        Map<Unit, String> forUnits, Optional<String> forSpan, List<String> instead) {

    /** No help: there is no better way to say this. */
    public static final RewriteHelp NONE = new RewriteHelp(Map.of(), Optional.empty(), List.of());

    public RewriteHelp {
        forUnits = Map.copyOf(forUnits);
        instead = List.copyOf(instead);
    }

    /** Offers these sentences instead of the whole text. */
    public static RewriteHelp instead(String... sentences) {
        return new RewriteHelp(Map.of(), Optional.empty(), List.of(sentences));
    }

    /** Replaces each found stretch by {@code words} and keeps the rest. */
    public static RewriteHelp replacing(String words) {
        return new RewriteHelp(Map.of(), Optional.of(words), List.of());
    }

    /** The same help, which also replaces a number with one of {@code units} by {@code words}. */
    public RewriteHelp replacing(String words, Unit... units) {
        Map<Unit, String> all = new EnumMap<>(Unit.class);
        all.putAll(forUnits);
        for (Unit unit : units) {
            all.put(unit, words);
        }
        return new RewriteHelp(all, forSpan, instead);
    }
}
