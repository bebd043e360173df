package org.sharon.example.allotment;

import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Verdict;

/** A3: a text in capitals. Words cannot say this, so it is written in Java. */
// guide:coded-rule
final class Shouting implements CodedRule {

    private static final int ENOUGH_LETTERS = 20;

    @Override
    public RuleCard card() {
        return RuleCard.of(
                "A3",
                "Capital letters can feel like shouting. Do you want to write it in small ones?",
                "More than half of the letters are capitals.");
    }

    @Override
    public Judgement review(Draft draft) {
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
}
// end
