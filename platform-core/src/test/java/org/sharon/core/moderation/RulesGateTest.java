package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Judged;
import org.sharon.core.plugins.Guarded;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;

class RulesGateTest {

    @Test
    void letsPassWhatNoRuleMinds() {
        Judged judged = judge("The roses are out.", GardenRules.declared());

        assertThat(judged).isEqualTo(Judged.clear());
    }

    @Test
    void holdsWhatADeclaredRuleHoldsAndTellsTheAuthorKindly() {
        Judged judged = judge("I fell into a nettle.", GardenRules.declared());

        assertThat(judged.visibility()).isEqualTo(Visibility.HELD);
        assertThat(judged.attention()).isEqualTo(Attention.NONE);
        assertThat(judged.reason())
                .startsWith("Please say this without that word. A person from the team will read");
        assertThat(judged.spans()).containsExactly(new Judged.Span(14, 20));
        assertThat(Finding.read(judged.findings()))
                .containsExactly(new Finding("G1", 1, 14, 20, "Names the word G1.", false));
    }

    @Test
    void showsHelpForRed() {
        Judged judged = judge("lightning", GardenRules.declared());

        assertThat(judged.isHeld()).isTrue();
        assertThat(judged.needsHelpNow()).isTrue();
    }

    @Test
    void asksFirstWithoutPromisingAReader() {
        Judged judged = judge("a pebble", GardenRules.declared());

        assertThat(judged.asksFirst()).isTrue();
        assertThat(judged.reason()).isEqualTo("Please say this without that word.");
    }

    @Test
    void holdsAndAlertsWhenARuleThrows() {
        Judged judged =
                judge(
                        "The roses are out.",
                        GardenRules.coded(
                                "X1",
                                draft -> {
                                    throw new IllegalStateException("broken");
                                }));

        assertIsUnread(judged);
    }

    @Test
    void holdsAndAlertsWhenARuleAnswersNothing() {
        assertIsUnread(judge("The roses are out.", GardenRules.coded("X1", draft -> null)));
    }

    @Test
    void holdsAndAlertsWhenARuleNeverEnds() {
        assertIsUnread(judge("The roses are out.", GardenRules.coded("X1", draft -> forEver())));
    }

    @Test
    void keepsTheStrictestWhenAnotherRuleIsBroken() {
        Rule[] rules = {
            GardenRules.declared()[3],
            GardenRules.coded(
                    "X1",
                    draft -> {
                        throw new IllegalStateException("broken");
                    })
        };

        assertThat(judge("lightning", rules).attention()).isEqualTo(Attention.RED);
    }

    @Test
    void holdsAndAlertsWhenTheServiceIsNotHere() {
        Services none = Services.of();
        RulesGate gate = new RulesGate(none, new RuleBook(), guarded(none));

        assertIsUnread(gate.judge("garden", 1, "The roses are out."));
    }

    @Test
    void holdsAndAlertsWhileTheServiceIsQuarantined() {
        Service service =
                GardenRules.service(
                        GardenRules.coded(
                                "X1",
                                draft -> {
                                    throw new IllegalStateException("broken");
                                }));
        Services services = Services.of(service);
        RulesGate gate = gate(services, service);
        for (int i = 0; i < 3; i++) {
            gate.judge("garden", 1, "Once more.");
        }

        assertThat(services.isQuarantined("garden")).isTrue();
        assertIsUnread(gate.judge("garden", 1, "The roses are out."));
    }

    @Test
    void asksCodedRulesOnceForEachText() {
        int[] asked = new int[1];
        Judged judged =
                judge(
                        "a tall tree",
                        GardenRules.coded(
                                "X1",
                                draft -> {
                                    asked[0]++;
                                    return Judgement.of(Verdict.HOLD);
                                }),
                        GardenRules.coded("X2", draft -> Judgement.nothing()));

        assertThat(asked[0]).isEqualTo(1);
        assertThat(judged.isHeld()).isTrue();
        assertThat(judged.attention()).isEqualTo(Attention.NONE);
    }

    @Test
    void refusesAPluginWithTwoRulesOfOneName() {
        RuleBook book = new RuleBook();
        Service twins = GardenRules.service(GardenRules.declared()[0], GardenRules.declared()[0]);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> book.serviceWillServe(twins, Optional.empty()))
                .hasMessageContaining("G1");
    }

    private static void assertIsUnread(Judged judged) {
        assertThat(judged.visibility()).isEqualTo(Visibility.HELD);
        assertThat(judged.attention()).isEqualTo(Attention.AMBER);
        assertThat(judged.reason())
                .startsWith("A person from the team will read this before others see it.");
        assertThat(Finding.read(judged.findings()))
                .extracting(Finding::rule)
                .containsOnly("unread");
    }

    private static Judged judge(String text, Rule... rules) {
        Service service = GardenRules.service(rules);
        return gate(Services.of(service), service).judge("garden", 1, text);
    }

    private static RulesGate gate(Services services, Service service) {
        RuleBook book = new RuleBook();
        book.serviceWillServe(service, Optional.empty());
        return new RulesGate(services, book, guarded(services));
    }

    private static Guarded guarded(Services services) {
        return new Guarded(services, Clock.systemUTC(), Duration.ofMillis(50));
    }

    private static Judgement forEver() {
        while (!Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
        }
        return Judgement.nothing();
    }
}
