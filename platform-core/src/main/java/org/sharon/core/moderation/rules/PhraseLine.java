package org.sharon.core.moderation.rules;

import java.util.ArrayList;
import java.util.List;
import org.sharon.api.moderation.Verdict;

/**
 * A labelled line of a plugin's own file.
 *
 * @param number its place in the file, from 1
 * @param rule the rule it is about, or {@code -}
 * @param expected what should happen to the text
 */
public record PhraseLine(int number, String rule, Verdict expected, String text) {

    private static final int COLUMNS = 4;

    /**
     * @param service whose file it is
     * @param lines all of the file; blank lines and those that begin with {@code #} do not count
     * @throws IllegalArgumentException when a line cannot be read, with its number
     */
    public static List<PhraseLine> read(String service, List<String> lines) {
        List<PhraseLine> read = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 ? lines.get(0).replace("\uFEFF", "") : lines.get(i);
            if (!line.isBlank() && !line.startsWith("#")) {
                read.add(read(service, i + 1, line.split("\t", COLUMNS)));
            }
        }
        return read;
    }

    private static PhraseLine read(String service, int number, String[] columns) {
        if (columns.length < COLUMNS) {
            throw new IllegalArgumentException(
                    "line %d needs four columns with tabs between them: service, rule, expect, text"
                            .formatted(number));
        }
        if (!columns[0].strip().equals(service)) {
            throw new IllegalArgumentException(
                    "line %d is for %s, and this is %s"
                            .formatted(number, columns[0].strip(), service));
        }
        try {
            return new PhraseLine(number, columns[1].strip(), Verdict.of(columns[2]), columns[3]);
        } catch (IllegalArgumentException noVerdict) {
            throw new IllegalArgumentException(
                    "line %d has \"%s\" where a verdict should stand"
                            .formatted(number, columns[2]));
        }
    }
}
