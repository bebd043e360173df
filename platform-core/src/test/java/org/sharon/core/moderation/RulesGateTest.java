package org.sharon.core.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Posture;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Surface;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.moderation.Visibility;
import org.sharon.core.conversations.Judged;
import org.sharon.core.conversations.ReadFirst;
import org.sharon.core.conversations.Typed;
import org.sharon.core.language.Language;
import org.sharon.core.moderation.rules.SharedRule;
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
    void saysTheSentenceOfTheServiceInTheLanguageOfTheAuthor() {
        Service service =
                GardenRules.withFiles(
                        Map.of(
                                "messages.properties",
                                "G.member=Please say this without that word.",
                                "messages_cy.properties",
                                "G.member=Dywedwch hyn heb y gair hwnnw."),
                        GardenRules.declared());

        Judged judged =
                Language.WELSH.speak(
                        () -> gate(Services.of(service), service).judge(typed("A nettle.")));

        assertThat(judged.reason()).startsWith("Dywedwch hyn heb y gair hwnnw. A person from");
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
        RulesGate gate =
                new RulesGate(
                        none,
                        new RuleBook(TrustRules.NONE, new OwnPhrases(TriedJars.none())),
                        guarded(none),
                        postures(none, 0),
                        TrustRules.NONE);

        assertIsUnread(gate.judge(typed("The roses are out.")));
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
            gate.judge(typed("Once more."));
        }

        assertThat(services.isQuarantined("garden")).isTrue();
        assertIsUnread(gate.judge(typed("The roses are out.")));
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
    void letsARuleBeQuietInTheRoomsItNames() {
        Service service =
                GardenRules.service(
                        DeclaredRule.of(
                                RuleCard.of("G9", "Please look again.", "Names the weather."),
                                Case.of(Verdict.HOLD, Match.words("hail")).quietIn("shed")));
        RulesGate gate = gate(Services.of(service), service);

        assertThat(gate.judge(typed("shed", "It hails."))).isEqualTo(Judged.clear());
        assertThat(gate.judge(typed("beds", "hail")).isHeld()).isTrue();
    }

    @Test
    void tellsACodedRuleWhereTheTextWasTyped() {
        String[] seen = new String[1];
        judge(
                "The roses are out.",
                GardenRules.coded(
                        "X1",
                        draft -> {
                            seen[0] = draft.service() + " " + draft.room() + " " + draft.surface();
                            return Judgement.nothing();
                        }));

        assertThat(seen[0]).isEqualTo("garden beds POST");
    }

    @Test
    void holdsEveryPostWhereTheServiceWantsThat() {
        Judged judged = withPosture(Posture.everyPostWaits(), 500, "The roses are out.");

        assertThat(judged.isHeld()).isTrue();
        assertThat(judged.attention()).isEqualTo(Attention.NONE);
        assertThat(judged.reason())
                .isEqualTo("Here a person from the team reads every post before others see it.");
        assertThat(Finding.read(judged.findings()))
                .extracting(Finding::rule)
                .containsExactly("posture");
    }

    @Test
    void holdsTheFirstPostsOfAMemberAndNoMore() {
        Posture firstTen = Posture.firstPostsWait(10);

        assertThat(withPosture(firstTen, 9, "The roses are out.").reason())
                .startsWith("You are new here.");
        assertThat(withPosture(firstTen, 10, "The roses are out.")).isEqualTo(Judged.clear());
    }

    @Test
    void stillAlertsWhereEveryPostWaits() {
        assertThat(withPosture(Posture.everyPostWaits(), 0, "lightning").needsHelpNow()).isTrue();
        assertThat(withPosture(Posture.everyPostWaits(), 0, "frost").attention())
                .isEqualTo(Attention.AMBER);
    }

    private static Judged withPosture(Posture posture, int posted, String text) {
        Service service = GardenRules.service(posture, GardenRules.declared());
        Services services = Services.of(service);
        RuleBook book = new RuleBook(TrustRules.NONE, new OwnPhrases(TriedJars.none()));
        book.serviceWillServe(service, Optional.empty());
        return new RulesGate(
                        services,
                        book,
                        guarded(services),
                        postures(services, posted),
                        TrustRules.NONE)
                .judge(typed(text));
    }

    @Test
    void asksWhatATrustHasAddedAndHoldsEverythingWhenThatCannotBeAsked() {
        Service service = GardenRules.service(GardenRules.declared());
        Services services = Services.of(service);
        DeclaredRule roses =
                DeclaredRule.of(
                        RuleCard.of("R1", "Please leave roses out.", "Roses."),
                        Case.of(Verdict.NUDGE, Match.words("roses")));
        TrustRules added =
                (trust, of, rules) ->
                        new TrustRules.Added(
                                rules.with(List.of(new SharedRule("flowers", roses))),
                                Optional.empty());

        Judged nudged = gate(services, service, added).judge(typed("The roses are out."));

        assertThat(nudged.asksFirst()).isTrue();
        assertThat(Finding.read(nudged.findings()))
                .extracting(Finding::rule)
                .containsExactly("flowers/R1");
        TrustRules broken =
                (trust, of, rules) ->
                        new TrustRules.Added(rules, Optional.of("flowers cannot be asked"));
        assertIsUnread(gate(services, service, broken).judge(typed("The roses are out.")));
        assertThat(gate(services, service, broken).judge(typed("lightning")).needsHelpNow())
                .isTrue();
        TrustRules gone =
                (trust, of, rules) -> {
                    throw new IllegalStateException("the database is away");
                };
        assertIsUnread(gate(services, service, gone).judge(typed("The roses are out.")));
    }

    private static RulesGate gate(Services services, Service service, TrustRules added) {
        RuleBook book = new RuleBook(TrustRules.NONE, new OwnPhrases(TriedJars.none()));
        book.serviceWillServe(service, Optional.empty());
        return new RulesGate(services, book, guarded(services), postures(services, 0), added);
    }

    @Test
    void refusesAPluginWithTwoRulesOfOneName() {
        RuleBook book = new RuleBook(TrustRules.NONE, new OwnPhrases(TriedJars.none()));
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
        return gate(Services.of(service), service).judge(typed(text));
    }

    private static RulesGate gate(Services services, Service service) {
        RuleBook book = new RuleBook(TrustRules.NONE, new OwnPhrases(TriedJars.none()));
        book.serviceWillServe(service, Optional.empty());
        return new RulesGate(
                services, book, guarded(services), postures(services, 0), TrustRules.NONE);
    }

    private static Typed typed(String text) {
        return typed("beds", text);
    }

    private static Typed typed(String room, String text) {
        return new Typed(1, "garden", room, Surface.POST, 1, true, text);
    }

    /** Every author has posted {@code posted} times. */
    private static Postures postures(Services services, int posted) {
        return new Postures(
                services,
                (author, trust, service, most) -> Math.min(posted, most),
                ReadFirst.NOWHERE);
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
