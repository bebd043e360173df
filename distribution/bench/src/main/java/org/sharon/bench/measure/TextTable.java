package org.sharon.bench.measure;

import java.io.PrintStream;
import java.util.List;

/** Cells in columns: words to the left, and from the third column on figures to the right. */
record TextTable(List<List<String>> rows) {

    private static final int WORDS = 2;

    void printTo(PrintStream out) {
        int[] widths = widths();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String format = i < WORDS ? "%-" + widths[i] + "s  " : "%" + widths[i] + "s  ";
                line.append(format.formatted(row.get(i)));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private int[] widths() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }
}
