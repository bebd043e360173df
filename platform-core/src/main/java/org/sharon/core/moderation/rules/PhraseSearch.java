package org.sharon.core.moderation.rules;

import java.util.List;
import org.sharon.api.moderation.Match;
import org.sharon.core.moderation.text.PreparedText;

/** Phrases alone, without rules around them: counts where they stand in a text. */
public final class PhraseSearch {

    private final Matchers matchers;
    private final int matcher;

    private PhraseSearch(Matchers matchers, int matcher) {
        this.matchers = matchers;
        this.matcher = matcher;
    }

    /**
     * @throws IllegalArgumentException if a phrase cannot be read
     */
    public static PhraseSearch of(List<String> phrases) {
        Matchers.Builder builder = new Matchers.Builder();
        int matcher = builder.add(new Match.Words(phrases));
        return new PhraseSearch(builder.build(), matcher);
    }

    /** How often a phrase stands in {@code text}; of very many, the first {@value Hits#MOST}. */
    public int count(PreparedText text) {
        return matchers.find(text).of(matcher).size();
    }
}
