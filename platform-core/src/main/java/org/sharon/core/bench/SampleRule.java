package org.sharon.core.bench;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;

/**
 * A rule as a plugin might write one: it goes through the words of a text, counts them, and looks
 * at those that stand side by side. Public, with a constructor, because the benchmark loads it a
 * second time with fuel woven in.
 */
public final class SampleRule implements CodedRule {

    private static final Set<String> FIRST = Set.of("never", "always", "only", "still");
    private static final Set<String> SECOND = Set.of("hopeful", "better", "together", "garden");

    @Override
    public RuleCard card() {
        return RuleCard.of("B1", "Please look again.", "Many words again and again.");
    }

    @Override
    public Judgement review(Draft draft) {
        Map<String, Integer> counts = new HashMap<>();
        String before = "";
        int pairs = 0;
        for (String written : draft.text().split(" ")) {
            String word = plain(written);
            counts.merge(word, 1, Integer::sum);
            if (FIRST.contains(before) && SECOND.contains(word)) {
                pairs++;
            }
            before = word;
        }
        long often = counts.values().stream().filter(count -> count > 12).count();
        return often + pairs > 9 ? Judgement.of(Verdict.NUDGE) : Judgement.nothing();
    }

    private static String plain(String written) {
        StringBuilder word = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            if (Character.isLetter(written.charAt(i))) {
                word.append(written.charAt(i));
            }
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }
}
