package org.sharon.bench.sample;

import java.util.ArrayList;
import java.util.List;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Verdict;

/** S1: capital letters. What it does with a post about frost depends on its mood. */
final class SampleRule implements CodedRule {

    private static final int KEPT_BYTES = 256 * 1024;
    private static final int ENOUGH_LETTERS = 20;

    private final String mood;
    private final List<byte[]> kept = new ArrayList<>();
    private int steps;

    SampleRule(String mood) {
        this.mood = mood;
    }

    @Override
    public RuleCard card() {
        return RuleCard.of(
                "S1",
                "Capital letters can feel like shouting. Do you want to write it in small ones?",
                "More than half of the letters are capitals.");
    }

    @Override
    public Judgement review(Draft draft) {
        if (draft.text().contains("frost")) {
            misbehave();
        }
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < draft.text().length(); i++) {
            char c = draft.text().charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            capitals += Character.isUpperCase(c) ? 1 : 0;
        }
        return letters >= ENOUGH_LETTERS && capitals * 2 > letters
                ? Judgement.of(Verdict.NUDGE, new Span(0, draft.text().length()))
                : Judgement.nothing();
    }

    private void misbehave() {
        if (mood.equals("loops")) {
            while (steps >= 0) {
                steps = steps + 1 & Integer.MAX_VALUE;
            }
        } else if (mood.equals("throws")) {
            throw new IllegalStateException("frost");
        } else if (mood.equals("leaks")) {
            kept.add(new byte[KEPT_BYTES]);
        }
    }
}
