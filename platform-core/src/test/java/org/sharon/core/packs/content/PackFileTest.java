package org.sharon.core.packs.content;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.JarFacts;
import org.sharon.descriptor.RulePack;

class PackFileTest {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final byte[] GOOD = Packs.file("bird-words", "1.2.0", "magpie", Verdict.HOLD);

    @Test
    void isAJarWithRulesAndLinesAndNothingElse() {
        assertThat(Packs.entries(GOOD).keySet())
                .containsExactly(MANIFEST, RulePack.FILE, JarFacts.PHRASES);

        PackFile read = PackFile.read(GOOD);

        assertThat(read.pack().id()).isEqualTo("bird-words");
        assertThat(read.rules()).extracting(each -> each.id()).containsExactly("bird-words/W1");
        assertThat(read.lines()).hasSize(2);
    }

    @Test
    void isMadeTheSameEachTime() {
        assertThat(Packs.file("bird-words", "1.2.0", "magpie", Verdict.HOLD)).isEqualTo(GOOD);
        assertThat(PackFile.open(GOOD).digest()).hasSize(64);
    }

    @Test
    void mayCarryASignature() {
        byte[] signed = Packs.with(GOOD, "META-INF/SHARON.SF", "of whoever signed");

        assertThat(PackFile.open(signed).pack().version()).isEqualTo("1.2.0");
    }

    @Test
    void saysWhatIsWrongWithAFile() {
        refuses("not a zip".getBytes(ISO_8859_1), "It is not");
        refuses(Arrays.copyOf(GOOD, GOOD.length - 30), "whole jar");
        refuses(Packs.with(GOOD, RulePack.FILE, null), "It has no META-INF/sharon/pack.json");
        refuses(Packs.with(GOOD, JarFacts.PHRASES, null), "It has no META-INF/sharon/phrases.tsv");
        refuses(Packs.with(GOOD, RulePack.FILE, "{}"), "Its pack.json cannot be read: format is");
        refuses(
                Packs.with(GOOD, "rules/Extra.class", "no class"),
                "It has rules/Extra.class, and a pack has rules and phrases only: leave it out");
        refuses(Packs.with(GOOD, "README.md", "read me"), "It has README.md, and a pack has");
        refuses(
                Packs.with(GOOD, MANIFEST, "Manifest-Version: 1.0\r\n\r\n"),
                "It is no pack of rules: make one with sharon pack build");
        refuses(
                Packs.with(
                        GOOD,
                        MANIFEST,
                        "Manifest-Version: 1.0\r\nBundle-SymbolicName: garden\r\n\r\n"),
                "It is a plugin and no pack of rules: send it at Services");
        refuses(
                Packs.with(
                        GOOD,
                        MANIFEST,
                        "Manifest-Version: 1.0\r\nSharon-Pack: bird-words\r\nSharon-Pack-Version: 1.3.0\r\n\r\n"),
                "Its manifest says bird-words 1.3.0 and its pack.json says bird-words 1.2.0: build it again");
        refuses(Packs.with(GOOD, RulePack.FILE, " ".repeat(2 << 20)), "more than 100 times");
        refuses(Packs.with(GOOD, JarFacts.PHRASES, longComment()), "is larger than 1 MB");
        Map<String, byte[]> latin = Packs.entries(GOOD);
        latin.put(JarFacts.PHRASES, "-\t-\tnone\tcaf\u00e9\n".getBytes(ISO_8859_1));
        refuses(Packs.zip(latin), "is not in UTF-8: save it in UTF-8 and build it again");
        refuses(new byte[17 << 20], "It is larger than 16 MB");
    }

    @Test
    void saysWhatIsWrongWithALine() {
        lines("-\tW1\thold", "phrases.tsv: line 1 needs four columns with tabs between them");
        lines(
                "# first\n-\tW1\tholdd\ta magpie",
                "phrases.tsv: line 2 has \"holdd\" where a verdict");
        lines("-\tW9\thold\ta magpie", "line 1 is about \"W9\", and the pack has no such rule");
        lines("-\tW1\tnone\ta magpie", "phrases.tsv: line 1 expects none and gets hold");
        lines("-\tW1\thold\ta robin", "phrases.tsv: line 1 expects hold and gets none");
        lines("-\tW1\thold\ta magpie", "has no line that must be left alone");
        lines("-\t-\tnone\ta robin", "phrases.tsv has no line that rule W1 must flag: add one");
        lines(
                "-\tW1\thold\ttext me on 07700 900123\n-\tW1\tnone\ta robin",
                "phrases.tsv: line 1 is flagged, but not by W1");
        byte[] forOne =
                PackFile.of(
                                Packs.of(
                                        "bird-words",
                                        "1.0.0",
                                        Set.of("perinatal"),
                                        PackFile.open(GOOD).pack().declaredRules()),
                                Packs.lines("magpie", Verdict.HOLD))
                        .bytes();
        refuses(
                Packs.with(forOne, JarFacts.PHRASES, "carers\tW1\thold\ta magpie"),
                "line 1 is for \"carers\", for which the pack is not meant");
    }

    @Test
    void refusesWhatWouldMakeReadingSlow() {
        rule(Match.pattern("(a"), "Rule S1: Not a pattern in RE2 syntax");
        rule(Match.pattern("a{100}{100}"), "Rule S1: A pattern repeats its parts more than 200");
        rule(Match.pattern("((x{1,20}y){1,20}z){1,20}"), "repeats its parts more than 200 times");
        rule(Match.pattern("a".repeat(1_001)), "A pattern is longer than 1000 characters");
        rule(Match.words("stop (now"), "Rule S1: The phrase \"stop (now\" has a bracket");
        rule(Match.words("_ now"), "begins with any word at all");
        rule(Match.words("a _20 b _20 c _20 d"), "has gaps of 60 words together");
        rule(Match.words("word ".repeat(201)), "is longer than 1000 characters");

        List<DeclaredRule> many = new ArrayList<>();
        for (int i = 1; i <= 301; i++) {
            many.add(declared("S" + i, Match.words("word")));
        }
        refusesRules(many, "It has 301 rules and the most is 300: make two packs of it");
        List<DeclaredRule> patterns = new ArrayList<>();
        for (int i = 1; i <= 41; i++) {
            patterns.add(declared("S" + i, Match.pattern("word" + i)));
        }
        refusesRules(patterns, "41 patterns and the most is 40: use words where words are enough");
    }

    private static String longComment() {
        StringBuilder words = new StringBuilder("# ");
        new Random(7).ints(300_000).forEach(each -> words.append(each));
        return words.toString();
    }

    private static void rule(Match match, String sentence) {
        refusesRules(List.of(declared("S1", match)), sentence);
    }

    private static void refusesRules(List<DeclaredRule> rules, String sentence) {
        byte[] file =
                PackFile.of(Packs.of("slow-words", "1.0.0", Set.of(), rules), "-\t-\tnone\tHello\n")
                        .bytes();
        refuses(file, sentence);
    }

    private static DeclaredRule declared(String id, Match match) {
        return DeclaredRule.of(
                RuleCard.of(id, "Please do not.", "A word."), Case.of(Verdict.HOLD, match));
    }

    private static void lines(String lines, String sentence) {
        refuses(Packs.with(GOOD, JarFacts.PHRASES, lines), sentence);
    }

    private static void refuses(byte[] file, String sentence) {
        assertThatThrownBy(() -> PackFile.read(file))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(sentence);
    }
}
