package org.sharon.core.moderation.rules;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.sharon.api.moderation.Verdict;

/** Counts how verdicts compare with their labels. */
public final class PhraseScore {

    private static final List<String> WORDS =
            List.of("none", "nudge", "amber-low", "amber", "hold", "hold+amber", "red");

    private final int[][] counts = new int[WORDS.size()][WORDS.size()];

    /** Counts one line; returns whether the verdict is the expected one. */
    public boolean add(Verdict expected, Verdict verdict) {
        int row = WORDS.indexOf(expected.word());
        int column = WORDS.indexOf(verdict.word());
        counts[row][column]++;
        return row == column;
    }

    /** How many lines were counted. */
    public int lines() {
        int all = 0;
        for (int row = 0; row < WORDS.size(); row++) {
            all += expected(row);
        }
        return all;
    }

    /** How many verdicts are not the expected one. */
    public int disagreements() {
        int agreed = 0;
        for (int i = 0; i < WORDS.size(); i++) {
            agreed += counts[i][i];
        }
        return lines() - agreed;
    }

    /**
     * The part of the lines labelled red that were judged red; not a number when there are none.
     */
    public double redRecall() {
        int red = WORDS.indexOf("red");
        return share(counts[red][red], expected(red));
    }

    /**
     * The part of the lines that a person has to see (every label but none and nudge) whose verdict
     * brings them before a person; not a number when there are none.
     */
    public double needsAPersonRecall() {
        int needed = 0;
        int brought = 0;
        for (int row = 2; row < WORDS.size(); row++) {
            for (int column = 0; column < WORDS.size(); column++) {
                needed += counts[row][column];
                brought += column >= 2 ? counts[row][column] : 0;
            }
        }
        return share(brought, needed);
    }

    /**
     * The part of the lines labelled none that were given another verdict; not a number when there
     * are none.
     */
    public double falseAlarms() {
        int harmless = expected(0);
        return 1 - share(counts[0][0], harmless);
    }

    /** Writes recall, precision and confusion of each label. */
    public void print(PrintStream to) {
        to.printf("%d lines, %d agree, %d disagree%n", lines(), agreed(), disagreements());
        to.printf(
                Locale.ROOT,
                "red recall %s, needs-a-person recall %s, false alarms on harmless lines %s%n",
                format(redRecall()),
                format(needsAPersonRecall()),
                format(falseAlarms()));
        to.printf("%-11s %6s %7s %10s   judged as%n", "label", "lines", "recall", "precision");
        for (int i = 0; i < WORDS.size(); i++) {
            int expected = expected(i);
            int judged = judged(i);
            to.printf(
                    Locale.ROOT,
                    "%-11s %6d %7s %10s   %s%n",
                    WORDS.get(i),
                    expected,
                    format(share(counts[i][i], expected)),
                    format(share(counts[i][i], judged)),
                    confusion(i));
        }
    }

    private static String format(double share) {
        return Double.isNaN(share) ? "-" : String.format(Locale.ROOT, "%.3f", share);
    }

    private String confusion(int row) {
        StringBuilder text = new StringBuilder();
        for (int column = 0; column < WORDS.size(); column++) {
            if (counts[row][column] > 0) {
                text.append(text.isEmpty() ? "" : ", ")
                        .append(WORDS.get(column))
                        .append(' ')
                        .append(counts[row][column]);
            }
        }
        return text.toString();
    }

    private int agreed() {
        return lines() - disagreements();
    }

    private int expected(int row) {
        int all = 0;
        for (int column = 0; column < WORDS.size(); column++) {
            all += counts[row][column];
        }
        return all;
    }

    private int judged(int column) {
        int all = 0;
        for (int row = 0; row < WORDS.size(); row++) {
            all += counts[row][column];
        }
        return all;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }
}
