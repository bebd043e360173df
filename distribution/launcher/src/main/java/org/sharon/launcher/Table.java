package org.sharon.launcher;

import java.util.List;
import java.util.stream.Collectors;

/** Lines with tabs between their columns, laid out so that the columns stand below each other. */
record Table(List<String> lines) {

    private static final String GAP = "  ";

    Table {
        lines = List.copyOf(lines);
    }

    String aligned() {
        List<String[]> rows = lines.stream().map(line -> line.split("\t", -1)).toList();
        int[] widths = widths(rows);
        return rows.stream().map(row -> aligned(row, widths)).collect(Collectors.joining());
    }

    private static String aligned(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.length; column++) {
            line.append(GAP).append(row[column]);
            line.append(" ".repeat(widths[column] - row[column].length()));
        }
        return line.toString().stripTrailing() + System.lineSeparator();
    }

    private static int[] widths(List<String[]> rows) {
        int columns = rows.stream().mapToInt(row -> row.length).max().orElse(0);
        int[] widths = new int[columns];
        for (String[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                widths[column] = Math.max(widths[column], row[column].length());
            }
        }
        return widths;
    }
}
