package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.RewriteHelp;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Unit;

/** Builds whole texts that say nearly the same and that the rules let through. */
final class Rewrites {

    private static final int MOST = 3;
    private static final int MOST_TRIED = 6;
    private static final int LONGEST_TEXT = 20_000;

    private Rewrites() {}

    /** A stretch that keeps a text from being posted, and the help that its rule offers. */
    record Stretch(Span span, @Nullable Unit unit, RewriteHelp help) {
        Optional<String> words() {
            String forUnit = unit == null ? null : help.forUnits().get(unit);
            return forUnit == null ? help.forSpan() : Optional.of(forUnit);
        }
    }

    static List<String> of(String room, String text, RuleSet.Reading reading, RuleSet rules) {
        if (text.length() > LONGEST_TEXT) {
            return List.of();
        }
        Set<String> candidates = new LinkedHashSet<>();
        inPlace(text, reading.stretches()).ifPresent(candidates::add);
        candidates.addAll(reading.instead());
        return candidates.stream()
                .filter(candidate -> !candidate.equals(text))
                .limit(MOST_TRIED)
                .filter(candidate -> rules.passes(room, candidate))
                .limit(MOST)
                .toList();
    }

    /** The author's own words with every stretch replaced; nothing if one has no other words. */
    private static Optional<String> inPlace(String text, List<Stretch> stretches) {
        List<Stretch> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingInt(stretch -> stretch.span().start()));
        StringBuilder rewritten = new StringBuilder(text.length() + 64);
        int at = 0;
        for (Stretch stretch : sorted) {
            if (stretch.span().end() <= at) {
                continue;
            }
            Optional<String> words = stretch.words();
            if (words.isEmpty()) {
                return Optional.empty();
            }
            if (stretch.span().start() >= at) {
                rewritten.append(text, at, stretch.span().start()).append(words.get());
            }
            at = stretch.span().end();
        }
        return at == 0
                ? Optional.empty()
                : Optional.of(rewritten.append(text.substring(at)).toString());
    }
}
