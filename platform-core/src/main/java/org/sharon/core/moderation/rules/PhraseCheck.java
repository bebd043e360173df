package org.sharon.core.moderation.rules;

import java.io.PrintStream;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.Verdict;

/**
 * Judges labelled lines and says where the rules and the labels disagree. Needs no database and no
 * network.
 *
 * <p>A line has the columns service, rule, expected verdict and text, separated by tabs; lines that
 * begin with {@code #} and blank lines do not count. The rule column is only repeated and counted:
 * it never decides which rules run. For each line one line goes to the output: {@code service rule
 * expect verdict fired agrees text}, where {@code fired} lists the rules that answered, or is
 * {@code -}. Recall, precision and confusion of each label, and the rules that do not exist yet, go
 * to the error output.
 */
public final class PhraseCheck {

    /** Every service that the building will have; others are a mistake in the file. */
    public static final Set<String> KNOWN_SERVICES =
            Set.of(
                    "core",
                    "eating-disorders",
                    "perinatal",
                    "cypmhs",
                    "psychosis",
                    "carers",
                    "waiting-list",
                    "whistleblowing",
                    "learning-disabilities",
                    "talking-therapies",
                    "autism-families",
                    "neurodiversity",
                    "community-services",
                    "moving-on");

    /** All lines agree. */
    public static final int AGREED = 0;

    /** At least one line disagrees. */
    public static final int DISAGREED = 1;

    /** A service that nobody knows, or a line that cannot be read. */
    public static final int MISUSED = 2;

    private final Map<String, RuleSet> installed;
    private final RuleSet baseline = RuleSet.baseline();
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, Integer> notBuilt = new TreeMap<>();
    private final PhraseScore score = new PhraseScore();
    private boolean misused;

    /**
     * @param installed the rule sets of the installed services, by the id of the service
     * @param out takes one line for each labelled line
     * @param err takes the report
     */
    public PhraseCheck(Map<String, RuleSet> installed, PrintStream out, PrintStream err) {
        this.installed = Map.copyOf(installed);
        this.out = out;
        this.err = err;
    }

    /**
     * Judges {@code lines}.
     *
     * @param service judges every line with the rules of this service, if given; otherwise each
     *     line's own service decides
     * @return the exit status: {@link #AGREED}, {@link #DISAGREED} or {@link #MISUSED}
     */
    public int run(Optional<String> service, Stream<String> lines) {
        if (service.isPresent() && !isKnown(service.get())) {
            err.println(unknown(service.get()));
            return MISUSED;
        }
        int number = 0;
        for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
            number++;
            String line = each.next();
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                check(line, number, service);
            }
        }
        out.flush();
        report();
        return misused ? MISUSED : score.disagreements() > 0 ? DISAGREED : AGREED;
    }

    private void check(String line, int number, Optional<String> service) {
        String[] columns = line.split("\t", 4);
        Verdict expected = columns.length == 4 ? verdict(columns[2]) : null;
        if (expected == null) {
            misused = true;
            err.println(
                    "Line "
                            + number
                            + (columns.length == 4
                                    ? ": \"" + columns[2] + "\" is not a verdict"
                                    : ": four columns separated by tabs are needed")
                            + "; the line was left out.");
            return;
        }
        String used = service.orElse(columns[0].strip());
        if (!isKnown(used)) {
            misused = true;
            err.println("Line " + number + ": " + unknown(used));
            print(columns, "-", "-", "no");
            return;
        }
        RuleSet rules = installed.getOrDefault(used, baseline);
        noteMissing(used, columns[1].strip(), rules);
        Decision decision = rules.judge(columns[3]);
        boolean agrees = score.add(expected, decision.verdict());
        print(columns, decision.verdict().word(), fired(decision), agrees ? "yes" : "no");
    }

    private void print(String[] columns, String verdict, String fired, String agrees) {
        String row =
                String.join(
                        "\t",
                        columns[0],
                        columns[1],
                        columns[2],
                        verdict,
                        fired,
                        agrees,
                        columns[3]);
        out.print(row + "\n");
    }

    private static String fired(Decision decision) {
        String ids =
                decision.findings().stream()
                        .map(Finding::ruleId)
                        .distinct()
                        .collect(Collectors.joining(","));
        return ids.isEmpty() ? "-" : ids;
    }

    private boolean isKnown(String service) {
        return KNOWN_SERVICES.contains(service) || installed.containsKey(service);
    }

    private static String unknown(String service) {
        return "There is no service called \"" + service + "\".";
    }

    private static @Nullable Verdict verdict(String word) {
        try {
            return Verdict.of(word);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void noteMissing(String service, String rule, RuleSet rules) {
        if (!service.equals("core") && !installed.containsKey(service)) {
            notBuilt.merge(
                    "service " + service + " (judged by the baseline alone)", 1, Integer::sum);
        }
        if (!rule.equals("-") && !rule.isEmpty() && !rules.ruleIds().contains(rule)) {
            notBuilt.merge("rule " + rule + " of " + service, 1, Integer::sum);
        }
    }

    private void report() {
        score.print(err);
        notBuilt.forEach((what, count) -> err.printf("Not built yet: %s, %d lines%n", what, count));
        err.flush();
    }
}
