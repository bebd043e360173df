package org.sharon.core.packs.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.moderation.rules.RuleSet;
import org.sharon.core.moderation.rules.SharedRule;
import org.sharon.core.preview.Preview;

class PackTrialTest {

    private static final PackFile MAGPIES =
            PackFile.open(Packs.file("bird-words", "1.0.0", "magpie", Verdict.HOLD));

    @Test
    void standsBesideAServiceThatMindsOtherThings() {
        Neighbours garden = garden(rule("G1", "nettle", Verdict.HOLD), line("none", "a robin"));

        PackTrial.Result result = new PackTrial(MAGPIES).in(List.of(garden));

        assertThat(result.refusal()).isEmpty();
        assertThat(result.tried()).isEqualTo(2);
    }

    @Test
    void doesNotMindWhenTheServiceIsStricterStill() {
        Neighbours strict = garden(rule("G1", "magpie", Verdict.RED), line("none", "a robin"));

        assertThat(new PackTrial(MAGPIES).in(List.of(strict)).refusal()).isEmpty();
    }

    @Test
    void doesNotFlagWhatTheServicePromisesToLeaveAlone() {
        Neighbours birdwatchers =
                garden(rule("G1", "nettle", Verdict.HOLD), line("none", "A magpie on the roof!"));

        assertThat(new PackTrial(MAGPIES).in(List.of(birdwatchers)).refusal())
                .contains(
                        "It breaks a promise of garden, whose line 7 expects none and would get hold");
    }

    @Test
    void canOnlyMakeAVerdictStricter() {
        List<String> texts = new ArrayList<>();
        texts.addAll(
                List.of(
                        "im gonna kms 2nite",
                        "text me on 07700 900123",
                        "I have been thinking of suicide again",
                        "stop taking it, you don't need that rubbish",
                        "two years ago I was suicidal and I am glad I am here",
                        "does anyone know how many would be enough",
                        "I cut again last night"));
        RuleSet without = RuleSet.baseline();
        List<SharedRule> mild = new ArrayList<>();
        int number = 0;
        for (Verdict verdict : List.of(Verdict.NUDGE, Verdict.AMBER_LOW, Verdict.NONE)) {
            for (String word : List.of("suicid*", "i am", "going to", "enough", "not", "again")) {
                mild.add(new SharedRule("mild", rule("M" + ++number, word, verdict)));
            }
        }
        RuleSet with = without.with(mild);

        for (String text : texts) {
            Verdict before = without.judge(text).verdict();
            Verdict after = with.judge(text).verdict();
            assertThat(after.attention()).as(text).isGreaterThanOrEqualTo(before.attention());
            assertThat(before.strictestWith(after)).as(text).isEqualTo(after);
        }
    }

    @Test
    void namesPackAndRuleInAFindingAndNeverCollidesWithThePlugins() {
        RuleSet rules =
                RuleSet.of("garden", List.of(rule("W1", "nettle", Verdict.HOLD)))
                        .with(MAGPIES.rules());

        assertThat(rules.judge("a nettle and a magpie").findings())
                .extracting(finding -> finding.ruleId())
                .containsExactlyInAnyOrder("W1", "bird-words/W1");
        assertThat(rules.ruleIds()).contains("C1", "W1", "bird-words/W1");
    }

    @Test
    void keepsTheRoomsInWhichARuleIsQuiet() {
        DeclaredRule quiet =
                DeclaredRule.of(
                        RuleCard.of("Q1", "Please do not.", "A magpie."),
                        Case.of(Verdict.HOLD, Match.words("magpie")).quietIn("aviary"));
        RuleSet rules = RuleSet.baseline().with(List.of(new SharedRule("bird-words", quiet)));

        assertThat(judge(rules, "aviary").verdict()).isEqualTo(Verdict.NONE);
        assertThat(judge(rules, "shed").verdict()).isEqualTo(Verdict.HOLD);
    }

    @Test
    void previewsWhatAnotherVersionWouldChange() {
        PackFile next = PackFile.open(Packs.file("bird-words", "2.0.0", "jackdaw", Verdict.AMBER));
        Neighbours garden = garden(rule("G1", "nettle", Verdict.HOLD), line("none", "a robin"));

        Preview preview = PackPreview.of(Optional.of(MAGPIES), next, List.of(garden));

        assertThat(preview.isRefused()).isFalse();
        assertThat(preview.toText())
                .contains("Words of bird-words 2.0.0 would take the place of 1.0.0.")
                .contains(
                        "no longer flagged: hold becomes none (W1 in garden): I saw a magpie today")
                .contains("stricter: none becomes amber (W1 in garden): I saw a jackdaw today")
                .contains("changed  W1, version 1, 1 case: amber")
                .contains("It answers differently, and its version is the same.");
        assertThat(preview.corpus().shifts().get(0).isMilder()).isTrue();
        assertThat(preview.toJson()).contains("\"service\" : \"bird-words\"");
    }

    @Test
    void previewsAFirstVersionAndSaysWhyItWouldBeRefused() {
        PackFile wrong =
                PackFile.of(
                        Packs.about("bird-words", "1.0.0", "magpie", Verdict.HOLD),
                        Packs.lines("robin", Verdict.HOLD));

        Preview preview = PackPreview.of(Optional.empty(), wrong, List.of());

        assertThat(preview.isRefused()).isTrue();
        assertThat(preview.toText())
                .contains("Words of bird-words 1.0.0 would be new here.")
                .contains("It would be refused. phrases.tsv: line 1 expects hold and gets none.")
                .contains("added    W1, version 1, 1 case: hold");
    }

    private static org.sharon.core.moderation.rules.Decision judge(RuleSet rules, String room) {
        return rules.judge(
                room,
                org.sharon.api.moderation.Surface.POST,
                "a magpie",
                org.sharon.core.moderation.rules.RuleRunner.direct());
    }

    private static Neighbours garden(DeclaredRule rule, PhraseLine line) {
        return Neighbours.of("garden", RuleSet.of("garden", List.of(rule)), List.of(line));
    }

    private static PhraseLine line(String expected, String text) {
        return new PhraseLine(7, "-", Verdict.of(expected), text);
    }

    private static DeclaredRule rule(String id, String word, Verdict verdict) {
        return DeclaredRule.of(
                RuleCard.of(id, "Please leave it out.", "A word."),
                Case.of(verdict, Match.words(word)));
    }
}
