package org.sharon.core.bench;

import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints each measured value as a line of JSON ({@code bench, side, run, metric, value, unit}), and
 * in the end a table of medians.
 */
final class Lines {

    private record Row(String side, String metric, String unit) {}

    private final String bench;
    private final PrintStream out;
    private final Map<Row, List<Double>> values = new LinkedHashMap<>();

    Lines(String bench, PrintStream out) {
        this.bench = bench;
        this.out = out;
    }

    void add(String side, int run, String metric, double value, String unit) {
        out.println(
                new JsonObject()
                        .put("bench", bench)
                        .put("side", side)
                        .put("run", run)
                        .put("metric", metric)
                        .put("value", Math.round(value * 100) / 100.0)
                        .put("unit", unit)
                        .encode());
        values.computeIfAbsent(new Row(side, metric, unit), row -> new ArrayList<>()).add(value);
    }

    void printMedians() {
        out.printf("%n%-26s %-34s %-7s %10s%n", "median of " + bench, "", "unit", "");
        values.forEach(
                (row, measured) ->
                        out.printf(
                                "%-26s %-34s %-7s %10.1f%n",
                                row.side(), row.metric(), row.unit(), median(measured)));
    }

    private static double median(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
