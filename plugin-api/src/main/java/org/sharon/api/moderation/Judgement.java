package org.sharon.api.moderation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * What a coded rule says about a draft.
 *
 * @param verdict what should happen
 * @param spans the stretches of {@link Draft#text()} that led to it, for highlighting
 * @param warning a content warning to suggest
 * @since 1.0
 */
public record Judgement(Verdict verdict, List<Span> spans, Optional<ContentWarning> warning) {

    private static final Judgement NOTHING =
            new Judgement(Verdict.NONE, List.of(), Optional.empty());

    public Judgement {
        requireNonNull(verdict, "verdict");
        requireNonNull(warning, "warning");
        spans = List.copyOf(spans);
    }

    /** The rule has nothing to say. */
    public static Judgement nothing() {
        return NOTHING;
    }

    /** {@code verdict}, because of {@code spans}. */
    public static Judgement of(Verdict verdict, Span... spans) {
        return new Judgement(verdict, List.of(spans), Optional.empty());
    }

    /** The same judgement, which also suggests {@code warning}. */
    public Judgement warning(ContentWarning warning) {
        return new Judgement(verdict, spans, Optional.of(warning));
    }
}
