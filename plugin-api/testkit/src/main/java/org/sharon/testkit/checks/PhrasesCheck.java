package org.sharon.testkit.checks;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.PhraseCheck;
import org.sharon.core.moderation.rules.RuleSet;

/** The plugin's own lines: what its rules must flag, and what they must leave alone. */
final class PhrasesCheck implements Check {

    private static final String FILE = "META-INF/sharon/phrases.tsv";
    private static final int COLUMNS = 7;

    @Override
    public String promise() {
        return "flags what it must flag, and leaves alone what is harmless";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        Optional<String> lines = plugin.files().text(FILE);
        if (lines.isEmpty()) {
            if (!plugin.rules().isEmpty()) {
                findings.add(
                        FILE,
                        "The file is missing. Write lines that your rules must flag, and harmless"
                                + " ones that they must leave alone: service, rule, expected"
                                + " verdict and text, with tabs between them.");
            }
            return;
        }
        RuleSet rules;
        try {
            rules = RuleSet.of(plugin.id(), plugin.rules());
        } catch (RuntimeException saidElsewhere) {
            return;
        }
        List<String> judged = judge(plugin.id(), rules, lines.get(), findings);
        judged.stream()
                .map(line -> line.split("\t", COLUMNS))
                .filter(row -> row.length == COLUMNS && !row[5].equals("yes"))
                .forEach(
                        row ->
                                findings.add(
                                        FILE,
                                        "\"%s\" should be %s and is %s (rules that answered: %s)."
                                                + " %s",
                                        row[6],
                                        row[2],
                                        row[3],
                                        row[4],
                                        advice(row[4], plugin.rules())));
        lookForGaps(plugin.rules(), judged, findings);
    }

    private static String advice(String answered, List<Rule> own) {
        Set<String> ids = own.stream().map(Rule::id).collect(Collectors.toSet());
        boolean platformAlone =
                !answered.equals("-")
                        && Arrays.stream(answered.split(",")).noneMatch(ids::contains);
        return platformAlone
                ? "Only the platform's own rules answered, and no plugin makes them milder: write"
                        + " another line, or this verdict."
                : "Change the rule, or the line if it is wrong.";
    }

    private static List<String> judge(
            String service, RuleSet rules, String lines, Findings findings) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream report = new ByteArrayOutputStream();
        int status =
                new PhraseCheck(Map.of(service, rules), print(out), print(report))
                        .run(Optional.of(service), lines.lines());
        if (status == PhraseCheck.MISUSED) {
            report.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("Line "))
                    .forEach(line -> findings.add(FILE, line));
        }
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static void lookForGaps(List<Rule> rules, List<String> judged, Findings findings) {
        List<String[]> rows = judged.stream().map(line -> line.split("\t", COLUMNS)).toList();
        Set<String> flagged =
                rows.stream()
                        .filter(row -> !row[2].equals("none"))
                        .map(row -> row[1].strip())
                        .collect(Collectors.toSet());
        List<String> without = new ArrayList<>();
        rules.stream()
                .filter(PhrasesCheck::flags)
                .map(Rule::id)
                .filter(id -> !flagged.contains(id))
                .forEach(without::add);
        if (!without.isEmpty()) {
            findings.add(
                    FILE,
                    "No line says what %s must flag. Add at least one line for each rule.",
                    String.join(", ", without));
        }
        if (!rules.isEmpty() && rows.stream().noneMatch(row -> row[2].equals("none"))) {
            findings.add(
                    FILE,
                    "No line is harmless. Add lines with the verdict none, close to what your"
                            + " rules look for: they show that the rules do not flag too much.");
        }
    }

    /** A rule may be there to promise that it says nothing. */
    private static boolean flags(Rule rule) {
        return !(rule instanceof DeclaredRule declared)
                || declared.cases().stream().anyMatch(each -> !each.verdict().equals(Verdict.NONE));
    }
}
