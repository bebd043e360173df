package org.sharon.core.moderation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Span;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.moderation.Visibility;

/** What the platform's own rules say, whatever a service adds to them. */
class RuleSetTest {

    private final RuleSet baseline = RuleSet.baseline();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I am going to kill myself tonight",
                "I am going to k1ll mys3lf tonight",
                "I am going to k i l l m y s e l f tonight",
                "I am going to ki\u200bll mys\u200belf tonight",
                "I am going to k\u0456ll mys\u0435lf tonight",
                "I AM GOING TO KILL MYSELF TONIGHT"
            })
    void aPlanIsRedHoweverItIsWritten(String text) {
        Decision decision = baseline.judge(text);

        assertThat(decision.attention()).isEqualTo(Attention.RED);
        assertThat(decision.visibility()).isEqualTo(Visibility.HELD);
        Span span = decision.findings().get(0).spans().get(0);
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
    }

    @Test
    void theStrictestRuleWinsOnEachAxis() {
        Decision decision =
                baseline.judge("I am going to kill myself tonight, mail me at wren@example.org");

        assertThat(decision.attention()).isEqualTo(Attention.RED);
        assertThat(decision.findings()).extracting(Finding::ruleId).contains("C1", "C4");
        assertThat(decision.findings().get(0).ruleId()).isEqualTo("C1");
    }

    @Test
    void theSameIdTwiceIsRefusedWithTheIdsName() {
        Rule first = rule("C1");

        assertThat(catchThrowable(() -> RuleSet.of("garden", List.of(first))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("C1");
    }

    @Test
    void aRuleThatThrowsLeavesTheTextHeldForAPerson() {
        Decision decision = RuleSet.of("garden", List.of(rule("G1"))).judge("A quiet morning");

        assertThat(decision.visibility()).isEqualTo(Visibility.HELD);
        assertThat(decision.unread()).isTrue();
        assertThat(decision.findings()).extracting(Finding::ruleId).contains(Finding.UNREAD);
    }

    @Test
    void linesOfALabelThatIsNotThereHaveNoShare() {
        PhraseScore score = new PhraseScore();
        score.add(Verdict.NONE, Verdict.NONE);
        score.add(Verdict.NONE, Verdict.HOLD);

        assertThat(score.redRecall()).isNaN();
        assertThat(score.needsAPersonRecall()).isNaN();
        assertThat(score.falseAlarms()).isEqualTo(0.5);
    }

    private static Rule rule(String id) {
        return new CodedRule() {
            @Override
            public RuleCard card() {
                return RuleCard.of(id, "Somebody looks at it.", "It is about a garden.");
            }

            @Override
            public Judgement review(Draft draft) {
                throw new IllegalStateException("broken");
            }
        };
    }
}
