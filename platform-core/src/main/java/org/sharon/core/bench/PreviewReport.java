package org.sharon.core.bench;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sharon.core.plugins.PluginJar;
import org.sharon.core.plugins.descriptor.WrittenDescriptor;
import org.sharon.core.preview.Preview;
import org.sharon.descriptor.DescribedRule;
import org.sharon.descriptor.PluginDescriptor;

/**
 * Measures a preview of each jar in a folder against a version of itself that lacks one rule, so
 * that both sets of rules are compiled and all phrases are judged twice: from the bytes of the jar
 * to the JSON. Prints a line of JSON for each run, then medians; the first run is the slowest.
 */
public final class PreviewReport {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private PreviewReport() {}

    public static void print(Path plugins, int runs, PrintStream out) throws IOException {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (int run = 1; run <= runs; run++) {
            for (Path jar : jars(plugins)) {
                byte[] bytes = Files.readAllBytes(jar);
                long processor = PROCESSOR.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                PluginDescriptor next = WrittenDescriptor.read(PluginJar.whole("a.jar", bytes));
                Preview preview = Preview.of(Optional.of(before(next)), next, Optional.empty());
                int length = preview.toJson().length();
                double millis = millis(System.nanoTime() - start);
                double worked = millis(PROCESSOR.getCurrentThreadCpuTime() - processor);
                if (length == 0) {
                    throw new IllegalStateException("Nothing was measured");
                }
                add(values, next.service(), "preview", run, millis, out);
                add(values, next.service(), "preview, CPU", run, worked, out);
            }
        }
        out.printf("%n%-34s %10s %10s  %s%n", "preview", "median", "slowest", "unit");
        values.forEach(
                (name, measured) -> {
                    List<Double> sorted = measured.stream().sorted().toList();
                    out.printf(
                            "%-34s %10.1f %10.1f  ms%n",
                            name, sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
                });
    }

    private static double millis(long nanoseconds) {
        return Math.round(nanoseconds / 1e4) / 100.0;
    }

    private static void add(
            Map<String, List<Double>> values,
            String service,
            String metric,
            int run,
            double value,
            PrintStream out) {
        values.computeIfAbsent(service + ": " + metric, name -> new ArrayList<>()).add(value);
        out.println(
                new JsonObject()
                        .put("bench", "preview")
                        .put("side", service)
                        .put("run", run)
                        .put("metric", metric)
                        .put("value", value)
                        .put("unit", "ms")
                        .encode());
    }

    private static PluginDescriptor before(PluginDescriptor plugin) {
        List<DescribedRule> rules = plugin.rules();
        return rules.isEmpty() ? plugin : plugin.rules(rules.subList(0, rules.size() - 1));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(".jar")).sorted().toList();
        }
    }
}
