package org.sharon.core.packs.content;

import java.util.ArrayList;
import java.util.List;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.moderation.rules.PhraseLine;
import org.sharon.core.plugins.RefusedException;
import org.sharon.descriptor.RulePack;

/**
 * A labelled line of a pack.
 *
 * @param service for which service it counts; {@link #ANY} for each
 */
public record PackLine(String service, PhraseLine line) {

    /** Stands where a line is about no service, or no rule, in particular. */
    static final String ANY = "-";

    private static final int COLUMNS = 4;
    private static final int MOST = 5_000;
    private static final int LONGEST = 4_000;

    /**
     * Reads a whole file. Blank lines and those that begin with {@code #} do not count.
     *
     * @throws RefusedException with a sentence that names the line
     */
    static List<PackLine> read(RulePack pack, String file) {
        List<PackLine> read = new ArrayList<>();
        List<String> lines = file.replace("\uFEFF", "").lines().toList();
        if (lines.size() > MOST) {
            throw new RefusedException("phrases.tsv has more than 5,000 lines: leave some out");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                read.add(read(pack, i + 1, line.split("\t", COLUMNS)));
            }
        }
        return read;
    }

    private static PackLine read(RulePack pack, int number, String[] columns) {
        if (columns.length < COLUMNS || columns[COLUMNS - 1].isBlank()) {
            throw wrong(
                    number,
                    "needs four columns with tabs between them: service, rule, expect, text");
        }
        String service = columns[0].strip();
        if (!service.equals(ANY) && !pack.isFor(service)) {
            throw wrong(
                    number,
                    "is for \"%s\", for which the pack is not meant: name one of its services, or -"
                            .formatted(service));
        }
        String rule = columns[1].strip();
        if (!rule.equals(ANY)
                && pack.rules().stream().noneMatch(each -> each.card().id().equals(rule))) {
            throw wrong(
                    number,
                    "is about \"%s\", and the pack has no such rule: name one of its rules, or -"
                            .formatted(rule));
        }
        if (columns[3].length() > LONGEST) {
            throw wrong(number, "is longer than 4,000 characters: no post is");
        }
        try {
            Verdict expected = Verdict.of(columns[2]);
            return new PackLine(service, new PhraseLine(number, rule, expected, columns[3]));
        } catch (IllegalArgumentException noVerdict) {
            throw wrong(
                    number,
                    "has \"%s\" where a verdict should stand: write none, nudge, amber-low, amber, hold, hold+amber or red"
                            .formatted(columns[2]));
        }
    }

    private static RefusedException wrong(int number, String what) {
        return new RefusedException("phrases.tsv: line %d %s".formatted(number, what));
    }

    boolean countsFor(String other) {
        return service.equals(ANY) || service.equals(other);
    }

    /** Whether one of the rules must answer. */
    boolean mustFlag() {
        return !line.expected().equals(Verdict.NONE);
    }

    boolean namesARule() {
        return !line.rule().equals(ANY);
    }
}
