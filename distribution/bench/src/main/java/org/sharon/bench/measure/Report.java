package org.sharon.bench.measure;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Prints each figure as a line of JSON at once, and in the end a table of medians. */
public final class Report {

    private record Row(String metric, String unit) {}

    private final String bench;
    private final PrintStream out;
    private final Map<Row, Map<String, List<Double>>> values = new LinkedHashMap<>();
    private final Set<String> sides = new LinkedHashSet<>();

    public Report(String bench, PrintStream out) {
        this.bench = bench;
        this.out = out;
    }

    public void add(String side, int run, String metric, double value, String unit) {
        out.println(new Figure(bench, side, run, metric, value, unit).json());
        out.flush();
        sides.add(side);
        values.computeIfAbsent(new Row(metric, unit), row -> new LinkedHashMap<>())
                .computeIfAbsent(side, each -> new ArrayList<>())
                .add(value);
    }

    /**
     * One row for each metric; where there are two sides, how many times the second the first is.
     */
    public void printMedians() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading());
        values.forEach((row, bySide) -> rows.add(row(row, bySide)));
        out.println();
        new TextTable(rows).printTo(out);
    }

    private List<String> heading() {
        List<String> cells = new ArrayList<>(List.of("median of " + bench, "unit"));
        cells.addAll(sides);
        if (sides.size() == 2) {
            cells.add(String.join("/", sides));
        }
        return cells;
    }

    private List<String> row(Row row, Map<String, List<Double>> bySide) {
        List<String> cells = new ArrayList<>(List.of(row.metric(), row.unit()));
        List<Double> medians = new ArrayList<>();
        for (String side : sides) {
            List<Double> runs = bySide.getOrDefault(side, List.of());
            if (runs.isEmpty()) {
                cells.add("-");
            } else {
                medians.add(median(runs));
                cells.add(Figure.plain(median(runs)));
            }
        }
        if (sides.size() == 2) {
            boolean comparable = medians.size() == 2 && medians.get(1) != 0;
            cells.add(comparable ? "%.2f".formatted(medians.get(0) / medians.get(1)) : "-");
        }
        return cells;
    }

    private static double median(List<Double> runs) {
        return Quantiles.of(runs.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }
}
