package org.sharon.core.bench;

import io.vertx.core.json.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sharon.core.bench.RulesBench.Figures;
import org.sharon.core.moderation.rules.RuleSet;

/**
 * Measures the rules of every service in turn, several times, and prints each value as a line of
 * JSON ({@code bench, side, run, metric, value, unit}; the side is the service), then medians.
 */
public final class RulesReport {

    private record Row(String service, String metric, String unit) {}

    private final PrintStream out;
    private final Map<Row, List<Double>> values = new LinkedHashMap<>();

    private RulesReport(PrintStream out) {
        this.out = out;
    }

    public static void print(Map<String, RuleSet> services, int runs, PrintStream out) {
        RulesReport report = new RulesReport(out);
        for (int run = 1; run <= runs; run++) {
            for (Map.Entry<String, RuleSet> service : services.entrySet()) {
                report.add(service.getKey(), run, RulesBench.run(service.getValue()));
            }
        }
        report.printMedians();
    }

    private void add(String service, int run, Figures figures) {
        add(service, run, "lexicon", figures.lexiconMegabytesPerSecond(), "MB/s");
        add(
                service,
                run,
                "lexicon with preparation",
                figures.lexiconWithPreparationMegabytesPerSecond(),
                "MB/s");
        add(service, run, "all rules, median", figures.medianMicroseconds(), "µs");
        add(service, run, "all rules, p99", figures.p99Microseconds(), "µs");
        add(service, run, "all rules, p99 CPU", figures.p99ProcessorMicroseconds(), "µs");
    }

    private void add(String service, int run, String metric, double value, String unit) {
        out.println(
                new JsonObject()
                        .put("bench", "rules")
                        .put("side", service)
                        .put("run", run)
                        .put("metric", metric)
                        .put("value", Math.round(value * 100) / 100.0)
                        .put("unit", unit)
                        .encode());
        values.computeIfAbsent(new Row(service, metric, unit), row -> new ArrayList<>()).add(value);
    }

    private void printMedians() {
        out.printf("%n%-20s %-26s %-5s %10s%n", "median of rules", "", "unit", "");
        values.forEach(
                (row, measured) ->
                        out.printf(
                                "%-20s %-26s %-5s %10.1f%n",
                                row.service(), row.metric(), row.unit(), median(measured)));
    }

    private static double median(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
